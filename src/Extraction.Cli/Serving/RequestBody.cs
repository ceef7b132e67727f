using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Extraction.Cli.Serving;

/// <summary>Reads the body of a request. The server's own limit on its size holds.</summary>
internal static class RequestBody
{
    private const long LongestDropped = 1L << 28;

    /// <summary>The media type, without parameters, in lower case; plain text when none is given.</summary>
    public static string TypeOf(HttpContext context) =>
        MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) ? type.MediaType.ToString().ToLowerInvariant() : context.Request.ContentType is null ? "text/plain" : string.Empty;

    /// <summary>The body.</summary>
    /// <exception cref="BadHttpRequestException">It is longer than may be.</exception>
    public static async Task<byte[]> ReadAsync(HttpContext context)
    {
        await RefuseTooLargeAsync(context);
        using var buffer = new MemoryStream((int)Math.Min(context.Request.ContentLength ?? 0, 1 << 20));
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        return buffer.ToArray();
    }

    /// <summary>
    /// Refuses a body that says that it is too large. Most clients send all before they read, and would see a broken connection and no answer, so
    /// what they send is read and dropped, up to a limit and at no less than the server's slowest pace.
    /// </summary>
    private static async Task RefuseTooLargeAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is not { MaxRequestBodySize: { } limit } size || context.Request.ContentLength is not { } length || length <= limit) return;
        if (length <= LongestDropped && !size.IsReadOnly && context.Request.Headers.Expect.Count == 0)
        {
            size.MaxRequestBodySize = null;
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        }

        throw new BadHttpRequestException($"The body is larger than {limit} bytes.", StatusCodes.Status413PayloadTooLarge);
    }

    /// <summary>The body as text, in the encoding that the request names, else UTF-8.</summary>
    public static async Task<string> ReadTextAsync(HttpContext context)
    {
        var encoding = Encoding.UTF8;
        if (MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) && type.Charset.HasValue)
        {
            try { encoding = CodePagesEncodingProvider.Instance.GetEncoding(type.Charset.ToString().Trim('"')) ?? Encoding.GetEncoding(type.Charset.ToString().Trim('"')); }
            catch (ArgumentException) { throw new BadHttpRequestException($"The encoding {type.Charset} is not known.", StatusCodes.Status415UnsupportedMediaType); }
        }

        using var reader = new StreamReader(new MemoryStream(await ReadAsync(context)), encoding);
        return await reader.ReadToEndAsync(context.RequestAborted);
    }
}
