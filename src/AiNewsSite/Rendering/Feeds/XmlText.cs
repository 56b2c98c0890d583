using System.Buffers;
using System.Text;
using System.Xml;

namespace AiNewsSite.Rendering.Feeds;

/// <summary>XML documents as UTF-8, safe against what XML 1.0 forbids.</summary>
internal static class XmlText
{
    /// <summary>Writes a document, indented, LF line ends, no byte-order mark.</summary>
    public static byte[] Document(Action<XmlWriter> content)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n",
        };
        using (var xml = XmlWriter.Create(stream, settings))
        {
            content(xml);
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>Leaves out characters that XML 1.0 (section 2.2) has no place for: most controls, lone surrogates.</summary>
    public static string Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsAllowed(text, i))
            {
                return Filter(text, i);
            }
        }

        return text;
    }

    private static string Filter(string text, int first)
    {
        var kept = new StringBuilder(text.Length).Append(text, 0, first);
        for (var i = first; i < text.Length; i++)
        {
            if (IsAllowed(text, i))
            {
                kept.Append(text[i]);
            }
        }

        return kept.ToString();
    }

    private static bool IsAllowed(string text, int i)
    {
        var c = text[i];
        if (char.IsHighSurrogate(c))
        {
            return i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
        }

        return char.IsLowSurrogate(c) ? i > 0 && char.IsHighSurrogate(text[i - 1]) : XmlConvert.IsXmlChar(c);
    }
}
