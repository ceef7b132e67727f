using OpenQA.Selenium.Chrome;

namespace Extraction.BrowserTests;

/// <summary>Debian's headless Chromium; where it is not installed, the tests say so and are skipped.</summary>
internal static class Browser
{
    private const int Attempts = 3;

    private static readonly string? Program = Find("chromium", "chromium-browser", "google-chrome");
    private static readonly string? Driver = Find("chromedriver");

    public static ChromeDriver Start(bool isDark = false)
    {
        if (Program is null || Driver is null) Assert.Ignore("No browser: install the packages chromium and chromium-driver to run these tests.");
        var options = new ChromeOptions { BinaryLocation = Program };
        options.AddArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1280,1400", "--hide-scrollbars");
        if (isDark) options.AddArgument("--force-dark-mode");
        options.SetLoggingPreference("browser", OpenQA.Selenium.LogLevel.All);
        for (var attempt = 1; ; attempt++)
        {
            var service = ChromeDriverService.CreateDefaultService(Path.GetDirectoryName(Driver)!, Path.GetFileName(Driver)!);
            service.SuppressInitialDiagnosticInformation = true;
            service.InitializationTimeout = TimeSpan.FromMinutes(2);
            try
            {
                return new ChromeDriver(service, options, TimeSpan.FromMinutes(5));
            }
            catch (OpenQA.Selenium.WebDriverException) when (attempt < Attempts)
            {
                // A browser on a busy machine may take longer to come up than its driver waits.
                service.Dispose();
            }
        }
    }

    private static string? Find(params string[] names) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
            .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
}
