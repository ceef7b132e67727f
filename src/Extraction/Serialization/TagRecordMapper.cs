using System.Globalization;

namespace Extraction.Serialization;

/// <summary>Copies tags into the shape of the contract.</summary>
internal static class TagRecordMapper
{
    public static TagRecord ToRecord(ArticleTags tags)
    {
        ArgumentNullException.ThrowIfNull(tags);
        var article = tags.Article;
        return new TagRecord
        {
            Id = article.Id,
            Source = article.Source,
            Language = tags.Language,
            Headline = article.Headline,
            Authors = article.Authors,
            Published = article.Published?.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
            Section = article.Section,
            Related = article.Related,
            Span = article.Span is { } span ? [span.Start, span.End] : null,
            Text = article.CarriesText ? article.Text : null,
            Entities = [.. tags.Entities.Select(Entity)],
            Amounts = [.. tags.Amounts.Select(Amount)],
            Relations = [.. tags.Relations.Select(Relation)],
            Topics = [.. tags.Topics.Select(Topic)],
            Keyphrases = [.. tags.Keyphrases.Select(static k => new KeyphraseRecord(k.Text, Rounded(k.Score)))],
            Model = tags.Model,
        };
    }

    private static EntityRecord Entity(EntityTag entity)
    {
        var isCountry = entity.Label == Label.Country;
        var company = entity.Company;
        return new EntityRecord
        {
            Label = entity.Label.Name,
            Name = entity.Name,
            Id = entity.Id,
            Confidence = Rounded(entity.Confidence),
            Salience = Rounded(entity.Salience),
            Alpha3 = entity.Alpha3,
            LinkConfidence = company is not null && entity.Id is not null ? Rounded(entity.LinkConfidence) : null,
            Ticker = company?.Ticker,
            Exchange = company?.Exchange,
            Country = company?.Country,
            Sector = company?.Sector,
            Industry = company?.Industry,
            Parent = company?.Parent,
            Kind = company?.Kind,
            Listings = company is { Listings.Count: > 0 } ? company.Listings : null,
            Isin = company?.Isin,
            Website = company?.Website,
            Role = entity.Role,
            Affiliation = entity.Affiliation,
            Mentions =
            [
                .. entity.Mentions.Select(m => new MentionRecord
                {
                    Start = m.Span.Start,
                    End = m.Span.End,
                    Text = m.Text,
                    Form = isCountry ? (m.Form == MentionForm.Demonym ? "demonym" : "name") : null,
                    Confidence = Rounded(m.Confidence),
                    In = PartName(m.In),
                }),
            ],
        };
    }

    private static AmountRecord Amount(AmountTag amount)
    {
        var value = amount.Value;
        var isMoney = amount.Label == Label.Money;
        return new AmountRecord
        {
            Kind = amount.Label.Name,
            Text = amount.Text,
            Start = amount.Span.Start,
            End = amount.Span.End,
            In = PartName(amount.In),
            Low = value.Low,
            High = value.High,
            Currency = value.Currency,
            Certainty = CertaintyName(value.Certainty),
            Candidates = isMoney ? value.Candidates : null,
            Qualifier = QualifierName(value.Qualifier),
            Per = value.Per,
            Role = value.Role,
            RoleEvidence = amount.RoleEvidence is { } evidence ? [evidence.Start, evidence.End] : null,
            Unit = value.Unit,
            Value = value.Date,
            Confidence = Rounded(amount.Confidence),
            Equivalents = isMoney ? [.. amount.Equivalents.Select(Equivalent)] : null,
        };
    }

    private static EquivalentRecord Equivalent(EquivalentTag equivalent) => new()
    {
        Text = equivalent.Text,
        Start = equivalent.Span.Start,
        End = equivalent.Span.End,
        In = PartName(equivalent.In),
        Low = equivalent.Value.Low,
        High = equivalent.Value.High,
        Currency = equivalent.Value.Currency,
        Certainty = CertaintyName(equivalent.Value.Certainty),
        Rate = equivalent.Rate,
        Warning = equivalent.Warning,
    };

    private static RelationRecord Relation(RelationTag relation)
    {
        var roles = new Dictionary<string, string>(2, StringComparer.Ordinal);
        if (relation.Agent is not null) roles.Add("agent", relation.Agent);
        if (relation.Target is not null) roles.Add("target", relation.Target);
        return new RelationRecord
        {
            Kind = relation.Kind,
            Confidence = Rounded(relation.Confidence),
            Start = relation.Span.Start,
            End = relation.Span.End,
            In = PartName(relation.In),
            Roles = roles,
            Amount = relation.Amount,
            Status = relation.Status,
        };
    }

    private static TopicRecord Topic(TopicTag topic) => new()
    {
        Scheme = topic.Scheme,
        Id = topic.Id,
        Name = topic.Name,
        Confidence = Rounded(topic.Confidence),
        Evidence = [.. topic.Evidence.Select(static e => new EvidenceRecord(e.Span.Start, e.Span.End, e.Text, PartName(e.In), Rounded(e.Weight)))],
    };

    private static string PartName(TextPart part) => part == TextPart.Headline ? "headline" : "text";

    private static string? CertaintyName(CurrencyCertainty? certainty) => certainty switch
    {
        CurrencyCertainty.Explicit => "explicit",
        CurrencyCertainty.Context => "context",
        CurrencyCertainty.Default => "default",
        _ => null,
    };

    private static string? QualifierName(AmountQualifier qualifier) => qualifier switch
    {
        AmountQualifier.About => "about",
        AmountQualifier.AtLeast => "at-least",
        AmountQualifier.AtMost => "at-most",
        AmountQualifier.MoreThan => "more-than",
        AmountQualifier.LessThan => "less-than",
        AmountQualifier.Vague => "vague",
        _ => null,
    };

    private static double Rounded(double value) => Math.Round(value, 4);
}
