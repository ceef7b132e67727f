using System.Text.Json;
using System.Threading.RateLimiting;
using Extraction.Cli.Input;
using Extraction.Rendering;
using Extraction.Serialization;
using Microsoft.AspNetCore.Http;

namespace Extraction.Cli.Serving;

/// <summary>What the server answers.</summary>
internal sealed class TagEndpoints(Extractor extractor, ServeSettings settings)
{
    private static readonly string[] PageTypes = ["text/plain", "text/html", "text/markdown", "application/xhtml+xml", "application/xml", "text/xml", "application/rss+xml", "application/atom+xml"];

    /// <summary>Only so many articles are tagged at a time; requests wait in order of coming, and only once their body is here.</summary>
    private readonly ConcurrencyLimiter turns = new(new ConcurrencyLimiterOptions { PermitLimit = settings.Jobs, QueueLimit = settings.LongestQueue, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    /// <summary>POST /v1/tags: one article, or a stream of them.</summary>
    public async Task TagsAsync(HttpContext context)
    {
        switch (RequestBody.TypeOf(context))
        {
            case "application/x-ndjson" or "application/jsonl" or "application/json-lines":
                await new LineEndpoint(extractor, turns, settings).AnswerAsync(context);
                return;
            case "application/json":
                var read = ArticleLine.Parse(await RequestBody.ReadAsync(context), out _);
                await AnswerAsync(context, () => read);
                return;
            case "text/plain":
                var text = await RequestBody.ReadTextAsync(context);
                await AnswerAsync(context, () => new Article(text));
                return;
            case "text/html" or "application/xhtml+xml":
                var page = await RequestBody.ReadTextAsync(context);
                await AnswerAsync(context, () => Pages.Parse(page, "text/html") is [var first, ..] ? first : new Article(string.Empty));
                return;
            default:
                await Problem.WriteAsync(context, StatusCodes.Status415UnsupportedMediaType, "Send text/plain, text/html, application/json or application/x-ndjson.");
                return;
        }
    }

    /// <summary>POST /v1/articles: a page, cut into its articles.</summary>
    public async Task ArticlesAsync(HttpContext context)
    {
        var type = RequestBody.TypeOf(context);
        if (!PageTypes.Contains(type))
        {
            await Problem.WriteAsync(context, StatusCodes.Status415UnsupportedMediaType, $"Send one of {string.Join(", ", PageTypes)}.");
            return;
        }

        var page = await RequestBody.ReadTextAsync(context);
        if (await InTurnAsync(context, () => Pages.Parse(page, type).Select(Extract).ToList()) is not { } tags) return;
        if (WantsHtml(context)) await WriteAsync(context, "text/html; charset=utf-8", string.Concat(tags.Select(TagHtml.ToBareHtml)));
        else await WriteAsync(context, "application/json", TagJson.ToJson(tags));

        ArticleTags Extract(Article article)
        {
            context.RequestAborted.ThrowIfCancellationRequested();
            return extractor.Extract(article);
        }
    }

    /// <summary>GET /healthz.</summary>
    public async Task HealthAsync(HttpContext context)
    {
        var model = extractor.Model;
        using var buffer = new MemoryStream();
        await using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("status", "ok");
            writer.WriteString("pack", model?.Pack);
            writer.WriteString("version", model?.Version);
            writer.WriteString("sha256", model?.Sha256);
            writer.WriteNumber("waiting", turns.GetStatistics()?.CurrentQueuedCount ?? 0);
            writer.WriteEndObject();
        }

        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), context.RequestAborted);
    }

    private async Task AnswerAsync(HttpContext context, Func<Article> article)
    {
        if (await InTurnAsync(context, () => extractor.Extract(article())) is not { } tags) return;
        if (WantsHtml(context)) await WriteAsync(context, "text/html; charset=utf-8", tags.ToBareHtml());
        else await WriteAsync(context, "application/json", tags.ToJson());
    }

    /// <summary>Does the work when its turn comes, which ends before the answer is written; null when the request was turned away.</summary>
    private async Task<T?> InTurnAsync<T>(HttpContext context, Func<T> work)
        where T : class
    {
        using var turn = await turns.AcquireAsync(1, context.RequestAborted);
        if (turn.IsAcquired) return work();
        await Problem.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "Too many requests are waiting; try again.");
        return null;
    }

    private static bool WantsHtml(HttpContext context) => context.Request.Headers.Accept.ToString().StartsWith("text/html", StringComparison.OrdinalIgnoreCase);

    private static Task WriteAsync(HttpContext context, string type, string text)
    {
        context.Response.ContentType = type;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return context.Response.WriteAsync(text, context.RequestAborted);
    }
}
