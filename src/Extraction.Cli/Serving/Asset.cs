using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace Extraction.Cli.Serving;

/// <summary>The files of the page, which lie inside the program.</summary>
internal static class Asset
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self' data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    public static async Task WriteAsync(HttpContext context, string name, string type)
    {
        await using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("serve/" + name)
            ?? throw new InvalidOperationException($"The program was built without its file {name}.");
        context.Response.ContentType = type;
        context.Response.ContentLength = stream.Length;
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        await stream.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
