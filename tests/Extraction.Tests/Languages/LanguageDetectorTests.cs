using Extraction.Languages;

namespace Extraction.Tests.Languages;

public class LanguageDetectorTests
{
    [TestCase("The company said on Thursday that it would cut a tenth of its staff.", "en")]
    [TestCase("Shares rise", "en")]
    [TestCase("", "en")]
    [TestCase("TSMC to invest $12 billion in Arizona chip plant, sources say", "en")]
    [TestCase("Der Konzern teilte am Donnerstag mit, dass er ein Zehntel der Stellen streichen wird, und die Aktie verlor deutlich.", "de")]
    [TestCase("L'entreprise a annoncé jeudi que le nombre de ses salariés serait réduit et que les usines du nord seraient fermées.", "fr")]
    [TestCase("La empresa anunció el jueves que reducirá su plantilla y que cerrará las fábricas del norte de la región.", "es")]
    [TestCase("Perusahaan itu mengatakan pada hari Kamis bahwa mereka akan mengurangi karyawan dan menutup pabrik di utara.", "id")]
    [TestCase("Компания сообщила в четверг, что сократит десятую часть сотрудников.", "ru")]
    [TestCase("公司周四表示将裁员十分之一。", "zh")]
    [TestCase("同社は木曜日に人員を削減すると発表した。", "ja")]
    [TestCase("회사는 목요일에 직원을 줄일 것이라고 밝혔다.", "ko")]
    [TestCase("أعلنت الشركة يوم الخميس أنها ستخفض عدد موظفيها.", "ar")]
    [TestCase("Xiaomi (小米集团) said its founder Lei Jun (雷军) would speak in Beijing on Tuesday.", "en")]
    public void Detect_Text_GivesLanguage(string text, string expected) => Assert.That(LanguageDetector.Detect(text), Is.EqualTo(expected));
}
