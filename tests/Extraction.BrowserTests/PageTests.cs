using Extraction.Cli.Serving;
using Microsoft.AspNetCore.Builder;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;
using OpenQA.Selenium.Interactions;

namespace Extraction.BrowserTests;

/// <summary>The server's page in a real browser. Screenshots go to the folder that EXTRACTION_SCREENSHOTS names, if it does.</summary>
public class PageTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private const string Named = "const e = arguments[0]; return Boolean(e.textContent.trim() || e.getAttribute('aria-label') || (e.labels && e.labels.length));";

    private WebApplication server = null!;
    private ChromeDriver browser = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        browser = Browser.Start();
        server = TagServer.Create(Extractor.LoadDefault(), new ServeSettings { Urls = "http://127.0.0.1:0" });
        await server.StartAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        browser?.Dispose();
        if (server is null) return;
        await server.StopAsync();
        await server.DisposeAsync();
    }

    [SetUp]
    public void Open() => browser.Navigate().GoToUrl(server.Urls.Single());

    [Test]
    public void Sample_IsTaggedAndShown()
    {
        browser.FindElement(By.Id("sample")).Click();
        WaitForResult();
        Assert.Multiple(() =>
        {
            Assert.That(browser.FindElements(By.CssSelector("#result mark.MONEY")), Is.Not.Empty);
            Assert.That(browser.FindElement(By.CssSelector("#result mark.MONEY")).GetDomAttribute("title"), Does.Contain("KRW 186,000,000"));
            Assert.That(browser.FindElement(By.Id("result")).Text, Does.Contain("USD 155,000"));
            Assert.That(browser.FindElement(By.Id("status")).Text, Does.Contain("1 article,"));
        });
        Shoot("light");
    }

    [Test]
    public void Keyboard_Alone_Suffices()
    {
        new Actions(browser).SendKeys("Apple paid $5 million.").KeyDown(Keys.Control).SendKeys(Keys.Enter).KeyUp(Keys.Control).Perform();
        WaitForResult();
        new Actions(browser).SendKeys(Keys.Tab).Perform();
        Assert.That(browser.SwitchTo().ActiveElement().TagName, Is.EqualTo("mark"), "the first tag is reached with Tab");
    }

    [Test]
    public void HostileMarkup_IsText()
    {
        const string Hostile = "<img src=x onerror=\"document.title='broken'\"><script>document.title='broken'</script> cost $5 million.";
        browser.FindElement(By.Id("text")).SendKeys(Hostile);
        browser.FindElement(By.CssSelector("button[type=submit]")).Click();
        WaitForResult();
        Assert.That(browser.FindElement(By.CssSelector("#result .body")).Text, Does.Contain("<script>"));
        Assert.That(browser.FindElements(By.CssSelector("#result img, #result script")), Is.Empty);
        Assert.That(browser.Title, Is.EqualTo("Extraction"));
    }

    [Test]
    public void File_IsOpened()
    {
        var path = Path.Combine(Path.GetTempPath(), $"page-{Guid.NewGuid():N}.html");
        File.WriteAllText(path, "<html><head><title>Apple pays</title></head><body><article><h1>Apple pays</h1><p>Apple paid $5 million to the government on Monday, and it said that it would pay more.</p></article></body></html>");
        try
        {
            browser.FindElement(By.Id("file")).SendKeys(path);
            WaitForResult();
            Assert.That(browser.FindElement(By.Id("result")).Text, Does.Contain("USD 5,000,000"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Test]
    public void EveryControl_HasAName()
    {
        foreach (var control in browser.FindElements(By.CssSelector("button, input, textarea, summary, a")))
        {
            Assert.That(browser.ExecuteScript(Named, control), Is.EqualTo(true), control.GetDomProperty("outerHTML"));
        }

        Assert.That(browser.FindElement(By.TagName("html")).GetDomAttribute("lang"), Is.EqualTo("en"));
        Assert.That(browser.FindElement(By.Id("status")).GetDomAttribute("aria-live"), Is.EqualTo("polite"));
    }

    [Test]
    public void Page_LogsNoErrors()
    {
        browser.FindElement(By.Id("sample")).Click();
        WaitForResult();
        Assert.That(browser.Manage().Logs.GetLog("browser").Where(static entry => entry.Level == LogLevel.Severe).Select(static entry => entry.Message), Is.Empty);
    }

    [Test]
    public void Dark_IsDark()
    {
        browser.ExecuteCdpCommand("Emulation.setEmulatedMedia", new Dictionary<string, object?> { ["features"] = new[] { new Dictionary<string, object> { ["name"] = "prefers-color-scheme", ["value"] = "dark" } } });
        try
        {
            browser.FindElement(By.Id("sample")).Click();
            WaitForResult();
            Assert.That(browser.FindElement(By.TagName("body")).GetCssValue("background-color"), Does.Contain("21, 24, 27"));
            Shoot("dark");
        }
        finally
        {
            browser.ExecuteCdpCommand("Emulation.setEmulatedMedia", new Dictionary<string, object?> { ["features"] = Array.Empty<object>() });
        }
    }

    /// <summary>A telephone held upright: nothing is wider than the screen.</summary>
    [Test]
    public void Narrow_NeedsNoSidewaysScrolling()
    {
        var metrics = new Dictionary<string, object?> { ["width"] = 390, ["height"] = 1400, ["deviceScaleFactor"] = 1, ["mobile"] = true };
        browser.ExecuteCdpCommand("Emulation.setDeviceMetricsOverride", metrics);
        try
        {
            browser.FindElement(By.Id("sample")).Click();
            WaitForResult();
            Assert.That(browser.ExecuteScript("return document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(390));
            Shoot("narrow");
        }
        finally
        {
            browser.ExecuteCdpCommand("Emulation.clearDeviceMetricsOverride", []);
        }
    }

    private void WaitForResult()
    {
        for (var start = DateTime.UtcNow; DateTime.UtcNow - start < Patience; Thread.Sleep(50))
        {
            var status = browser.FindElement(By.Id("status"));
            if (status.GetDomAttribute("class") == "error") Assert.Fail(status.Text);
            if (status.Text.Contains(" ms", StringComparison.Ordinal)) return;
        }

        Assert.Fail("no result came");
    }

    private void Shoot(string name)
    {
        if (Environment.GetEnvironmentVariable("EXTRACTION_SCREENSHOTS") is { Length: > 0 } folder) browser.GetScreenshot().SaveAsFile(Path.Combine(folder, name + ".png"));
    }
}
