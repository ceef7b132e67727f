using System.Buffers;
using System.Threading.RateLimiting;
using Extraction.Cli.Input;
using Extraction.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace Extraction.Cli.Serving;

/// <summary>
/// JSON Lines in and out over one request: each batch of lines is answered as soon as it is here. Reading waits for writing, so a client that does
/// not read is not read from either, and memory stays bounded.
/// </summary>
internal sealed class LineEndpoint(Extractor extractor, ConcurrencyLimiter turns, ServeSettings settings)
{
    public async Task AnswerAsync(HttpContext context)
    {
        // The stream may be as long and as slow as it likes: its lines are limited, not its length.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = null;
        if (context.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate) rate.MinDataRate = null;
        context.Response.ContentType = "application/x-ndjson";
        var source = new LineSource(context.Request.Body, settings.LargestBody);
        var output = new ArrayBufferWriter<byte>(1 << 14);
        while (await source.ReadAsync(context.RequestAborted) is { } batch)
        {
            using (batch)
            {
                using var turn = await turns.AcquireAsync(1, context.RequestAborted);
                if (!turn.IsAcquired)
                {
                    await Problem.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "Too many requests are waiting; try again.");
                    if (context.Response.HasStarted && context.Response.StatusCode == StatusCodes.Status200OK) context.Abort();
                    return;
                }

                Tag(batch, output);
            }

            await context.Response.Body.WriteAsync(output.WrittenMemory, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            output.ResetWrittenCount();
        }
    }

    private void Tag(LineBatch batch, ArrayBufferWriter<byte> output)
    {
        foreach (var (number, range) in batch.Lines())
        {
            string? id = null;
            try { TagJson.WriteLine(output, extractor.Extract(ArticleLine.Parse(batch.Bytes[range], out id))); }
            catch (FormatException e) { ArticleLine.WriteFailure(output, number, id, e.Message); }
        }

        if (batch.IsTooLong) ArticleLine.WriteFailure(output, batch.FirstNumber, null, batch.TooLongMessage);
    }
}
