using System.Collections.Concurrent;

namespace Extraction;

/// <summary>
/// The kind of a mention: one of the well-known values, or a name of your own. Small (four bytes), comparable by id;
/// names are interned for the life of the process, so make labels from a closed set, never from text. Thread-safe.
/// </summary>
public readonly record struct Label
{
    private static readonly ConcurrentDictionary<string, int> Ids = new(StringComparer.Ordinal);
    private static readonly Lock Adding = new();

    /// <summary>Names by id; replaced, never changed, so that reading needs no lock.</summary>
    private static volatile string[] names = [];
    private readonly int id;

    private Label(int id) => this.id = id;

    /// <summary>No label; the default value.</summary>
    public static Label None { get; } = Of("O");

    /// <summary>A business, its platforms run under their own name included.</summary>
    public static Label Company { get; } = Of("COMPANY");

    /// <summary>Any other organisation: ministries, parties, clubs, exchanges, universities, news publishers.</summary>
    public static Label Organization { get; } = Of("ORGANIZATION");

    /// <summary>A state or ISO 3166-1 territory.</summary>
    public static Label Country { get; } = Of("COUNTRY");

    /// <summary>A nationality, or a religious, political or ethnic group.</summary>
    public static Label Norp { get; } = Of("NORP");

    /// <summary>Any place that is not a country.</summary>
    public static Label Place { get; } = Of("PLACE");

    /// <summary>A person's name, without title.</summary>
    public static Label Person { get; } = Of("PERSON");

    /// <summary>Named goods, models, software, services and works.</summary>
    public static Label Product { get; } = Of("PRODUCT");

    /// <summary>Named events, laws, treaties, awards, stock indexes.</summary>
    public static Label Misc { get; } = Of("MISC");

    /// <summary>An amount of money.</summary>
    public static Label Money { get; } = Of("MONEY");

    /// <summary>A percentage or percentage points.</summary>
    public static Label Percent { get; } = Of("PERCENT");

    /// <summary>A count or measure with its unit.</summary>
    public static Label Quantity { get; } = Of("QUANTITY");

    /// <summary>A calendar date, period or relative day.</summary>
    public static Label Date { get; } = Of("DATE");

    /// <summary>The label's name as it stands in JSON, such as <c>COMPANY</c>.</summary>
    public string Name => names[id];

    /// <summary>Whether this is an amount: MONEY, PERCENT, QUANTITY or DATE.</summary>
    public bool IsAmount => this == Money || this == Percent || this == Quantity || this == Date;

    /// <summary>The label of that name, made on first use. Case-sensitive.</summary>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null, empty or holds white space.</exception>
    public static Label Of(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (name.AsSpan().ContainsAny(" \t\r\n")) throw new ArgumentException("A label's name must not hold white space.", nameof(name));
        if (Ids.TryGetValue(name, out var id)) return new Label(id);
        lock (Adding)
        {
            if (Ids.TryGetValue(name, out id)) return new Label(id);
            id = names.Length;
            names = [.. names, name];
            Ids[name] = id;
            return new Label(id);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
