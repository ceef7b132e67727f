using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Extraction.Cli.Serving;

/// <summary>Reads the body of a request. The server's own limit on its size holds.</summary>
internal static class RequestBody
{
    /// <summary>The media type, without parameters, in lower case; plain text when none is given.</summary>
    public static string TypeOf(HttpContext context) =>
        MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) ? type.MediaType.ToString().ToLowerInvariant() : context.Request.ContentType is null ? "text/plain" : string.Empty;

    public static async Task<byte[]> ReadAsync(HttpContext context)
    {
        using var buffer = new MemoryStream((int)Math.Min(context.Request.ContentLength ?? 0, 1 << 20));
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        return buffer.ToArray();
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
