namespace Extraction.Cli.Output;

/// <summary>A mention, amount, equivalent, relation, topic or keyphrase as a row: the shape of CSV and Parquet.</summary>
internal sealed record FlatRow
{
    public string? Id { get; init; }

    public string? Source { get; init; }

    public string? Headline { get; init; }

    public string? Published { get; init; }

    /// <summary><c>mention amount equivalent relation topic keyphrase</c>.</summary>
    public required string Row { get; init; }

    public string? Label { get; init; }

    public string? Name { get; init; }

    public string? EntityId { get; init; }

    public string? Text { get; init; }

    public int? Start { get; init; }

    public int? End { get; init; }

    public string? In { get; init; }

    public double? Confidence { get; init; }

    public double? Salience { get; init; }

    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    public string? Currency { get; init; }

    public string? Unit { get; init; }

    public string? Qualifier { get; init; }

    public string? Role { get; init; }

    public string? Value { get; init; }

    public string? Agent { get; init; }

    public string? Target { get; init; }

    /// <summary>All rows of an article.</summary>
    public static IEnumerable<FlatRow> Of(ArticleTags tags)
    {
        var record = Serialization.TagRecordMapper.ToRecord(tags);
        var article = new FlatRow { Row = "article", Id = record.Id, Source = record.Source, Headline = record.Headline, Published = record.Published };
        foreach (var entity in record.Entities)
        {
            foreach (var mention in entity.Mentions)
            {
                yield return article.At("mention", mention.Start, mention.End, mention.In, mention.Text) with
                {
                    Label = entity.Label, Name = entity.Name, EntityId = entity.Id, Confidence = mention.Confidence, Salience = entity.Salience, Role = entity.Role,
                };
            }
        }

        foreach (var amount in record.Amounts)
        {
            yield return article.At("amount", amount.Start, amount.End, amount.In, amount.Text) with
            {
                Label = amount.Kind, Low = amount.Low, High = amount.High, Currency = amount.Currency, Unit = amount.Unit, Qualifier = amount.Qualifier,
                Role = amount.Role, Value = amount.Value, Confidence = amount.Confidence,
            };
            foreach (var equivalent in amount.Equivalents ?? [])
            {
                yield return article.At("equivalent", equivalent.Start, equivalent.End, equivalent.In, equivalent.Text) with { Label = "MONEY", Low = equivalent.Low, High = equivalent.High, Currency = equivalent.Currency };
            }
        }

        foreach (var relation in record.Relations)
        {
            yield return article.At("relation", relation.Start, relation.End, relation.In, null) with
            {
                Label = relation.Kind, Agent = relation.Roles.GetValueOrDefault("agent"), Target = relation.Roles.GetValueOrDefault("target"), Value = relation.Status, Confidence = relation.Confidence,
            };
        }

        foreach (var topic in record.Topics) yield return article with { Row = "topic", Label = topic.Scheme, Name = topic.Name, EntityId = topic.Id, Confidence = topic.Confidence };
        foreach (var phrase in record.Keyphrases) yield return article with { Row = "keyphrase", Text = phrase.Text, Salience = phrase.Score };
    }

    private FlatRow At(string row, int start, int end, string part, string? text) => this with { Row = row, Start = start, End = end, In = part, Text = text };
}
