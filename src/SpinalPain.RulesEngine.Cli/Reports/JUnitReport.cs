using System.Globalization;
using System.Text;
using System.Xml;
using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Cli.Reports;

/// <summary>Results of cases in the XML that build servers read: a suite for each case file. No times, so that one run gives one report.</summary>
internal static class JUnitReport
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" };

    public static byte[] Write(PackManifest manifest, IReadOnlyCollection<CaseResult> results)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, Settings))
        {
            writer.WriteStartElement("testsuites");
            WriteCounts(writer, $"{manifest.Id} {manifest.Version}", results);
            foreach (var file in results.GroupBy(result => result.Case.Location.File, StringComparer.Ordinal))
            {
                WriteSuite(writer, file.Key, [.. file]);
            }

            writer.WriteEndElement();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void WriteSuite(XmlWriter writer, string file, List<CaseResult> results)
    {
        writer.WriteStartElement("testsuite");
        WriteCounts(writer, file, results);
        foreach (var result in results)
        {
            writer.WriteStartElement("testcase");
            Attribute(writer, "name", result.Case.Name);
            Attribute(writer, "classname", Path.GetFileNameWithoutExtension(file));
            Attribute(writer, "file", file);
            Attribute(writer, "line", result.Case.Location.Line.ToString(CultureInfo.InvariantCulture));
            if (!result.Passed)
            {
                writer.WriteStartElement("failure");
                Attribute(writer, "message", result.Differences[0].ToString());
                writer.WriteString(string.Join('\n', CaseReport.Lines(result).Select(Plain)));
                writer.WriteEndElement();
            }

            if (result.Case.IsUnreviewed)
            {
                writer.WriteElementString("system-out", "Unreviewed: nobody has confirmed yet what this case expects.");
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter writer, string name, IReadOnlyCollection<CaseResult> results)
    {
        Attribute(writer, "name", name);
        Attribute(writer, "tests", results.Count.ToString(CultureInfo.InvariantCulture));
        Attribute(writer, "failures", results.Count(result => !result.Passed).ToString(CultureInfo.InvariantCulture));
        Attribute(writer, "errors", "0");
        Attribute(writer, "skipped", "0");
    }

    private static void Attribute(XmlWriter writer, string name, string value) => writer.WriteAttributeString(name, Plain(value));

    /// <summary>XML cannot hold some characters even as escapes.</summary>
    private static string Plain(string text)
    {
        var line = PlainText.OneLine(text);
        return line.Any(character => character >= '\uFFFE')
            ? line.Replace("\uFFFE", "\\uFFFE", StringComparison.Ordinal).Replace("\uFFFF", "\\uFFFF", StringComparison.Ordinal)
            : line;
    }
}
