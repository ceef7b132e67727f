using Extraction.Articles;

namespace Extraction.Tests.Articles;

public class NewsDateTests
{
    [TestCase("Aug 05, 2020 06:04 PM", "2020-08-05T18:04:00")]
    [TestCase("August 5, 2020", "2020-08-05T00:00:00")]
    [TestCase("5 August 2020", "2020-08-05T00:00:00")]
    [TestCase("5th of August 2020 at 6.04pm", "2020-08-05T18:04:00")]
    [TestCase("Wednesday, 5 Aug. 2020 18:04 GMT", "2020-08-05T18:04:00")]
    [TestCase("Wed, 05 Aug 2020 18:04:09 +0800", "2020-08-05T18:04:09")]
    [TestCase("2020-08-05T18:04:00.000+08:00", "2020-08-05T18:04:00")]
    [TestCase("2020-08-05T18:04Z", "2020-08-05T18:04:00")]
    [TestCase("2020/08/05 18:04", "2020-08-05T18:04:00")]
    [TestCase("2020年8月5日 18:04", "2020-08-05T18:04:00")]
    [TestCase("08/05/2020", "2020-08-05T00:00:00")]
    [TestCase("25/08/2020 12:00 AM", "2020-08-25T00:00:00")]
    [TestCase("05.08.2020, 18:04", "2020-08-05T18:04:00")]
    [TestCase("05-Aug-2020", "2020-08-05T00:00:00")]
    [TestCase("6:04 PM EDT, Wed August 5, 2020", "2020-08-05T18:04:00")]
    [TestCase("Published 18:04, 5 August 2020", "2020-08-05T18:04:00")]
    [TestCase("Sept. 9, 2021, 7 a.m. ET", "2021-09-09T07:00:00")]
    public void TryRead_DateOfThePress_GivesTimeAsWritten(string text, string expected)
    {
        Assert.That(NewsDate.TryRead(text, out var date), Is.True);
        Assert.That(date.ToString("s"), Is.EqualTo(expected));
        Assert.That(date.Kind, Is.EqualTo(DateTimeKind.Unspecified));
    }

    [TestCase("")]
    [TestCase("May 2020")]
    [TestCase("2 hours ago")]
    [TestCase("2020-13-05")]
    [TestCase("31 February 2020")]
    [TestCase("1/2/34567")]
    [TestCase("a 9-2 vote in 2020")]
    [TestCase("99999999999999999999")]
    public void TryRead_NoDate_IsFalse(string text) => Assert.That(NewsDate.TryRead(text, out _), Is.False);
}
