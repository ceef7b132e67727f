using System.Globalization;

namespace Extraction.Tests;

/// <summary>All tests run under a culture whose numbers look unlike the invariant ones, so that a forgotten culture shows.</summary>
[SetUpFixture]
public class CultureSetup
{
    [OneTimeSetUp]
    public void PinCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = culture;
    }
}
