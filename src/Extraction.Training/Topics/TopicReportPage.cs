using System.Globalization;
using System.Net;
using System.Text;

namespace Extraction.Training.Topics;

/// <summary>Writes a report as one HTML page without scripts: figures, a confusion matrix and a calibration plot in SVG.</summary>
public static class TopicReportPage
{
    private const int Plot = 320, Margin = 40, LargestMatrix = 40;

    /// <summary>The page.</summary>
    public static string Render(TopicReport report, string title)
    {
        ArgumentNullException.ThrowIfNull(report);
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>").Append(Encode(title)).Append("</title><style>")
            .Append("body{font:15px system-ui,sans-serif;margin:2em;max-width:70em}table{border-collapse:collapse}td,th{padding:.2em .6em;text-align:right;border-bottom:1px solid #ddd}")
            .Append("td:first-child,th:first-child{text-align:left}.m td{text-align:center;border:1px solid #eee;min-width:2.2em}</style><h1>").Append(Encode(title)).Append("</h1><p>")
            .Append("Every row is judged by a model that has not seen it. ");
        if (report.Accuracy is { } accuracy) html.Append("Accuracy ").Append(Number(accuracy)).Append(", ");
        html.Append("micro F1 ").Append(Number(report.MicroF1)).Append(", macro F1 ").Append(Number(report.MacroF1))
            .Append(", expected calibration error ").Append(Number(report.CalibrationError)).Append(".</p>");
        AddTable(html, report);
        if (report.Confusion is not null && report.Topics.Count <= LargestMatrix) AddConfusion(html, report);
        AddCalibration(html, report);
        return html.Append("</html>\n").ToString();
    }

    private static void AddTable(StringBuilder html, TopicReport report)
    {
        html.Append("<h2>Topics</h2><table><tr><th>topic<th>rows<th>precision<th>recall<th>F1");
        foreach (var topic in report.Topics)
        {
            html.Append("<tr><td>").Append(Encode(topic.Name)).Append("<td>").Append(topic.Hits + topic.Missed).Append("<td>").Append(Number(topic.Precision))
                .Append("<td>").Append(Number(topic.Recall)).Append("<td>").Append(Number(topic.F1));
        }

        html.Append("</table>");
    }

    private static void AddConfusion(StringBuilder html, TopicReport report)
    {
        html.Append("<h2>Confusion</h2><p>Rows: true topic; columns: predicted, in the same order.</p><table class=\"m\">");
        for (var r = 0; r < report.Topics.Count; r++)
        {
            var total = 0;
            for (var c = 0; c < report.Topics.Count; c++) total += report.Confusion![r, c];
            html.Append("<tr><td>").Append(Encode(report.Topics[r].Name));
            for (var c = 0; c < report.Topics.Count; c++)
            {
                var share = report.Confusion![r, c] / (double)Math.Max(1, total);
                html.Append("<td style=\"background:rgba(").Append(r == c ? "40,140,60," : "200,60,40,").Append(Number(share)).Append(")\">").Append(report.Confusion[r, c]);
            }
        }

        html.Append("</table>");
    }

    private static void AddCalibration(StringBuilder html, TopicReport report)
    {
        var size = Plot + (2 * Margin);
        html.Append("<h2>Calibration</h2><p>Confidence (across) against the share that is right (up), in bins of equal size; the line is perfect calibration.</p>")
            .Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{size}\" height=\"{size}\" role=\"img\">")
            .Append(CultureInfo.InvariantCulture, $"<rect x=\"{Margin}\" y=\"{Margin}\" width=\"{Plot}\" height=\"{Plot}\" fill=\"none\" stroke=\"#999\"/>")
            .Append(CultureInfo.InvariantCulture, $"<line x1=\"{X(0)}\" y1=\"{Y(0)}\" x2=\"{X(1)}\" y2=\"{Y(1)}\" stroke=\"#999\" stroke-dasharray=\"4\"/>");
        foreach (var bin in report.Bins)
        {
            html.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{Number(X(bin.Confidence))}\" cy=\"{Number(Y(bin.Accuracy))}\" r=\"4\" fill=\"#2563eb\"><title>{Number(bin.Confidence)} → {Number(bin.Accuracy)} ({bin.Count})</title></circle>");
        }

        foreach (var tick in (ReadOnlySpan<double>)[0, 0.25, 0.5, 0.75, 1])
        {
            html.Append(CultureInfo.InvariantCulture, $"<text x=\"{Number(X(tick))}\" y=\"{Y(0) + 18}\" font-size=\"11\" text-anchor=\"middle\">{tick}</text>")
                .Append(CultureInfo.InvariantCulture, $"<text x=\"{Margin - 8}\" y=\"{Number(Y(tick) + 4)}\" font-size=\"11\" text-anchor=\"end\">{tick}</text>");
        }

        html.Append("</svg>");

        static double X(double value) => Margin + (Plot * value);
        static double Y(double value) => Margin + (Plot * (1 - value));
    }

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
