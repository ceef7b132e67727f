using System.Globalization;
using System.Text;
using Extraction.Training.Topics;

namespace Extraction.Cli.Verbs;

/// <summary>A topic report as lines of text.</summary>
internal static class TopicTable
{
    public static string Render(TopicReport report)
    {
        var text = new StringBuilder();
        foreach (var topic in report.Topics)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{topic.Name,-40} rows {topic.Hits + topic.Missed,6}  P {topic.Precision:F3} R {topic.Recall:F3} F1 {topic.F1:F3}");
        }

        if (report.Accuracy is { } accuracy) text.AppendLine(CultureInfo.InvariantCulture, $"accuracy {accuracy:F4}");
        return text.Append(CultureInfo.InvariantCulture, $"micro F1 {report.MicroF1:F4}  macro F1 {report.MacroF1:F4}  ECE {report.CalibrationError:F4} (95 % {report.CalibrationErrorInterval.Low:F4} to {report.CalibrationErrorInterval.High:F4})").ToString();
    }
}
