using System.Reflection;
using Extraction.Rendering;
using Microsoft.AspNetCore.Http;

namespace Extraction.Cli.Serving;

/// <summary>The files of the page, which lie inside the program.</summary>
internal static class Asset
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self' data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>The style of the page, followed by that of rendered tags.</summary>
    public static async Task WriteStyleAsync(HttpContext context)
    {
        await using var stream = Open("app.css");
        using var reader = new StreamReader(stream);
        context.Response.ContentType = "text/css; charset=utf-8";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        await context.Response.WriteAsync(await reader.ReadToEndAsync(context.RequestAborted) + HtmlStyle.Css, context.RequestAborted);
    }

    /// <summary>A file as it is.</summary>
    public static async Task WriteAsync(HttpContext context, string name, string type)
    {
        await using var stream = Open(name);
        context.Response.ContentType = type;
        context.Response.ContentLength = stream.Length;
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        await stream.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private static Stream Open(string name) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream("serve/" + name) ?? throw new InvalidOperationException($"The program was built without its file {name}.");
}
