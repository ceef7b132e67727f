using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Extraction.Cli.Serving;

/// <summary>Puts the HTTP server together: its limits, its routes, its page.</summary>
internal static class TagServer
{
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(30);

    /// <summary>The server, not yet started.</summary>
    public static WebApplication Create(Extractor extractor, ServeSettings settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(settings.Urls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = settings.LargestBody;
            kestrel.AddServerHeader = false;
        });
        builder.Services.Configure<HostOptions>(static host => host.ShutdownTimeout = StopTimeout);
        var app = builder.Build();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = HandleAsync, AllowStatusCode404Response = true });
        app.UseStatusCodePages(static context => Problem.WriteAsync(context.HttpContext, context.HttpContext.Response.StatusCode));
        Map(app, new TagEndpoints(extractor, settings));
        return app;
    }

    private static void Map(WebApplication app, TagEndpoints endpoints)
    {
        app.MapPost("/v1/tags", endpoints.TagsAsync);
        app.MapPost("/v1/articles", endpoints.ArticlesAsync);
        app.MapGet("/healthz", endpoints.HealthAsync);
        app.MapGet("/openapi.json", static context => Asset.WriteAsync(context, "openapi.json", "application/json"));
        app.MapGet("/schema.json", static context => Asset.WriteAsync(context, "schema.json", "application/schema+json"));
        app.MapGet("/", static context => Asset.WriteAsync(context, "index.html", "text/html; charset=utf-8"));
        app.MapGet("/app.js", static context => Asset.WriteAsync(context, "app.js", "text/javascript; charset=utf-8"));
        app.MapGet("/app.css", Asset.WriteStyleAsync);
    }

    /// <summary>Answers a request that ended in an exception.</summary>
    private static Task HandleAsync(HttpContext context) => context.Features.Get<IExceptionHandlerFeature>()?.Error switch
    {
        BadHttpRequestException e => Problem.WriteAsync(context, e.StatusCode, e.Message),
        FormatException e => Problem.WriteAsync(context, (int)HttpStatusCode.BadRequest, e.Message),
        Exception e => ReportAsync(context, e),
        null => Task.CompletedTask,
    };

    private static Task ReportAsync(HttpContext context, Exception error)
    {
        Console.Error.WriteLine($"{context.Request.Method} {context.Request.Path}: {error}");
        return Problem.WriteAsync(context, (int)HttpStatusCode.InternalServerError);
    }
}
