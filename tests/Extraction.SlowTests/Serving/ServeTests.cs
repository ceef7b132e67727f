using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Extraction.SlowTests.Serving;

/// <summary>The server over loopback.</summary>
public class ServeTests
{
    private const string Story = "Apple bought Beats for $3 billion, U.S. regulators said.";

    private ServerFixture server = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => server = await ServerFixture.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await server.DisposeAsync();

    [Test]
    public async Task Tags_OfPlainText_AreARecord()
    {
        using var response = await PostAsync("/v1/tags", Story, "text/plain");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var record = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.That((decimal)record["amounts"]![0]!["low"]!, Is.EqualTo(3_000_000_000m));
    }

    [Test]
    public async Task Tags_OfJson_KeepTheId()
    {
        using var response = await PostAsync("/v1/tags", """{"id": "a1", "text": "Apple paid $5 million.", "headline": "Apple pays"}""", "application/json");
        var record = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.That((string?)record["id"], Is.EqualTo("a1"));
        Assert.That((string?)record["headline"], Is.EqualTo("Apple pays"));
    }

    [Test]
    public async Task Tags_OfLines_AreLinesInOrder()
    {
        using var response = await PostAsync("/v1/tags", "{\"id\": \"1\", \"text\": \"Apple\"}\nnonsense\n{\"id\": \"3\", \"text\": \"Samsung\"}\n", "application/x-ndjson");
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonNode.Parse(line)!).ToArray();
        Assert.That(lines.Select(static l => (string?)l["id"]), Is.EqualTo(new[] { "1", null, "3" }));
        Assert.That((int)lines[1]["line"]!, Is.EqualTo(2));
    }

    /// <summary>Over a socket, since HttpClient reads no answer before it has sent all.</summary>
    [Test]
    [CancelAfter(600_000)]
    public async Task Tags_OfALineStream_ComeWhileItIsOpen(CancellationToken cancellation)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, server.Client.BaseAddress!.Port, cancellation);
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream);
        await stream.WriteAsync("POST /v1/tags HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n"u8.ToArray(), cancellation);
        for (var i = 0; i < 3; i++)
        {
            var line = $"{{\"id\": \"{i}\", \"text\": \"Apple\"}}\n";
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"{line.Length:x}\r\n{line}\r\n"), cancellation);
            string? answer;
            do answer = await reader.ReadLineAsync(cancellation);
            while (answer is not null && !answer.StartsWith('{'));
            Assert.That((string?)JsonNode.Parse(answer!)!["id"], Is.EqualTo(i.ToString()));
        }

        await stream.WriteAsync("0\r\n\r\n"u8.ToArray(), cancellation);
        Assert.That(await ReadToEndChunkAsync(reader, cancellation), Is.True);
    }

    [Test]
    public async Task Tags_AskedForAsHtml_AreEscapedHtml()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/tags") { Content = new StringContent("<script>alert(1)</script> cost $5 million.", Encoding.UTF8, "text/plain") };
        request.Headers.Accept.ParseAdd("text/html");
        using var response = await server.Client.SendAsync(request);
        var html = await response.Content.ReadAsStringAsync();
        Assert.That(html, Does.Contain("<mark").And.Contain("&lt;script&gt;").And.Not.Contain("<script"));
    }

    [Test]
    public async Task Articles_OfAFeed_AreAllOfThem()
    {
        const string Feed = "<rss version=\"2.0\"><channel><title>News</title><item><title>One</title><description>Apple paid $5 million.</description></item><item><title>Two</title><description>Samsung paid $6 million.</description></item></channel></rss>";
        using var response = await PostAsync("/v1/articles", Feed, "application/rss+xml");
        Assert.That(JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsArray(), Has.Count.EqualTo(2));
    }

    [TestCase("/v1/tags", "application/json", "{\"text\": ", HttpStatusCode.BadRequest)]
    [TestCase("/v1/tags", "application/json", "[]", HttpStatusCode.BadRequest)]
    [TestCase("/v1/tags", "application/json", "{\"id\": \"x\"}", HttpStatusCode.BadRequest)]
    [TestCase("/v1/tags", "image/png", "x", HttpStatusCode.UnsupportedMediaType)]
    [TestCase("/v1/articles", "application/json", "{}", HttpStatusCode.UnsupportedMediaType)]
    [TestCase("/v2/tags", "text/plain", "x", HttpStatusCode.NotFound)]
    [TestCase("/healthz", "text/plain", "x", HttpStatusCode.MethodNotAllowed)]
    public async Task Request_Wrong_IsAProblem(string path, string type, string body, HttpStatusCode expected)
    {
        using var response = await PostAsync(path, body, type);
        Assert.That(response.StatusCode, Is.EqualTo(expected));
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
        Assert.That((int)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["status"]!, Is.EqualTo((int)expected));
    }

    /// <summary>A client that sends all before it reads sees the answer too, and may go on over the same connection.</summary>
    [Test]
    public async Task Body_TooLargeAndSentAnyway_IsAnsweredWithAProblem()
    {
        for (var i = 0; i < 3; i++)
        {
            using var response = await PostAsync("/v1/tags", new string('a', 8 << 20), "text/plain");
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
            Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
        }
    }

    [Test]
    public async Task Body_TooLarge_Is413()
    {
        // Asks before it sends, since a server that closes on a client in the middle of its body may reset the answer away.
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/tags") { Content = new StringContent(new string('a', (1 << 20) + 1), Encoding.UTF8, "text/plain") };
        request.Headers.ExpectContinue = true;
        using var response = await server.Client.SendAsync(request);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
    }

    [Test]
    public async Task Line_TooLong_IsReportedAndTheNextIsAnswered()
    {
        using var response = await PostAsync("/v1/tags", $"{{\"text\": \"{new string('a', 3 << 20)}\"}}\n{{\"id\": \"2\", \"text\": \"Apple\"}}\n", "application/x-ndjson");
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines, Has.Length.EqualTo(2));
        Assert.That((string?)JsonNode.Parse(lines[0])!["error"], Does.Contain("longer than"));
        Assert.That((string?)JsonNode.Parse(lines[1])!["id"], Is.EqualTo("2"));
    }

    [Test]
    public async Task Requests_AThousandAtOnce_AllSucceed()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 1000).Select(async i =>
        {
            using var response = await PostAsync("/v1/tags", $$"""{"id": "{{i}}", "text": "{{Story}}"}""", "application/json");
            return response.IsSuccessStatusCode ? (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["id"] : response.StatusCode.ToString();
        }));
        Assert.That(answers, Is.EqualTo(Enumerable.Range(0, 1000).Select(static i => i.ToString())));
    }

    [Test]
    public async Task Client_ThatStopsMidway_HarmsNobodyElse()
    {
        var port = server.Client.BaseAddress!.Port;
        var slow = new List<TcpClient>();
        for (var i = 0; i < 50; i++)
        {
            var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port);
            await client.GetStream().WriteAsync("POST /v1/tags HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 1000\r\n\r\nApp"u8.ToArray());
            slow.Add(client);
        }

        using var response = await PostAsync("/v1/tags", Story, "text/plain");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        foreach (var client in slow) client.Dispose();
        using var later = await PostAsync("/v1/tags", Story, "text/plain");
        Assert.That(later.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("/", "text/html")]
    [TestCase("/app.js", "text/javascript")]
    [TestCase("/app.css", "text/css")]
    [TestCase("/openapi.json", "application/json")]
    [TestCase("/schema.json", "application/schema+json")]
    [TestCase("/healthz", "application/json")]
    public async Task Get_IsServed(string path, string type)
    {
        using var response = await server.Client.GetAsync(path);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo(type));
        if (type.Contains("json", StringComparison.Ordinal)) Assert.That(JsonNode.Parse(await response.Content.ReadAsStringAsync()), Is.Not.Null);
    }

    [Test]
    public async Task Page_LoadsNothingFromElsewhere()
    {
        foreach (var path in new[] { "/", "/app.js", "/app.css" })
        {
            var text = await server.Client.GetStringAsync(path);
            Assert.That(text, Does.Not.Contain("http://").And.Not.Contain("https://").And.Not.Contain("@import").And.Not.Contain("src=\"//"), path);
        }
    }

    private Task<HttpResponseMessage> PostAsync(string path, string body, string type)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return server.Client.PostAsync(path, content);
    }

    private static async Task<bool> ReadToEndChunkAsync(StreamReader reader, CancellationToken cancellation)
    {
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            if (line == "0") return true;
        }

        return false;
    }
}
