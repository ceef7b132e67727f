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
                await AnswerAsync(context, ArticleLine.Parse(await RequestBody.ReadAsync(context), out _));
                return;
            case "text/plain":
                await AnswerAsync(context, new Article(await RequestBody.ReadTextAsync(context)));
                return;
            case "text/html" or "application/xhtml+xml":
                var articles = Pages.Parse(await RequestBody.ReadTextAsync(context), "text/html");
                await AnswerAsync(context, articles.Count > 0 ? articles[0] : new Article(string.Empty));
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
        using var turn = await turns.AcquireAsync(1, context.RequestAborted);
        if (!turn.IsAcquired)
        {
            await Problem.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "Too many requests are waiting; try again.");
            return;
        }

        var tags = Pages.Parse(page, type).Select(extractor.Extract).ToList();
        if (WantsHtml(context)) await WriteAsync(context, "text/html; charset=utf-8", string.Concat(tags.Select(TagHtml.ToBareHtml)));
        else await WriteAsync(context, "application/json", TagJson.ToJson(tags));
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

    private async Task AnswerAsync(HttpContext context, Article article)
    {
        ArticleTags tags;
        using (var turn = await turns.AcquireAsync(1, context.RequestAborted))
        {
            if (!turn.IsAcquired)
            {
                await Problem.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "Too many requests are waiting; try again.");
                return;
            }

            tags = extractor.Extract(article);
        }

        if (WantsHtml(context)) await WriteAsync(context, "text/html; charset=utf-8", tags.ToBareHtml());
        else await WriteAsync(context, "application/json", tags.ToJson());
    }

    private static bool WantsHtml(HttpContext context) => context.Request.Headers.Accept.ToString().StartsWith("text/html", StringComparison.OrdinalIgnoreCase);

    private static Task WriteAsync(HttpContext context, string type, string text)
    {
        context.Response.ContentType = type;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return context.Response.WriteAsync(text, context.RequestAborted);
    }
}
