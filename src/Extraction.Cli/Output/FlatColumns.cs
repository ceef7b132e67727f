namespace Extraction.Cli.Output;

/// <summary>The columns of CSV and Parquet, in order.</summary>
internal static class FlatColumns
{
    public static readonly (string Name, Func<FlatRow, object?> Get)[] All =
    [
        ("id", static r => r.Id),
        ("source", static r => r.Source),
        ("headline", static r => r.Headline),
        ("published", static r => r.Published),
        ("row", static r => r.Row),
        ("label", static r => r.Label),
        ("name", static r => r.Name),
        ("entity_id", static r => r.EntityId),
        ("text", static r => r.Text),
        ("start", static r => r.Start),
        ("end", static r => r.End),
        ("in", static r => r.In),
        ("confidence", static r => r.Confidence),
        ("salience", static r => r.Salience),
        ("low", static r => r.Low),
        ("high", static r => r.High),
        ("currency", static r => r.Currency),
        ("unit", static r => r.Unit),
        ("qualifier", static r => r.Qualifier),
        ("role", static r => r.Role),
        ("value", static r => r.Value),
        ("agent", static r => r.Agent),
        ("target", static r => r.Target),
    ];
}
