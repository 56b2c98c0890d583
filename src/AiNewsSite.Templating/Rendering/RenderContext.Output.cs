using System.Globalization;
using System.Text;
using AiNewsSite.Templating.Syntax;

namespace AiNewsSite.Templating.Rendering;

public sealed partial class RenderContext
{
    private byte[]? indent;

    /// <summary>Text written now gets blanks before its lines.</summary>
    internal bool IsIndenting => indent is not null;

    internal void Print(in ScriptValue value)
    {
        switch (value.Kind)
        {
            case ScriptKind.Null or ScriptKind.Empty:
                break;
            case ScriptKind.Markup:
                WriteRaw(value.AsMarkup.Span);
                break;
            case ScriptKind.String:
                WriteText((string)value.Reference!);
                break;
            case ScriptKind.Int or ScriptKind.Long:
                Span<byte> digits = stackalloc byte[24];
                value.AsLong.TryFormat(digits, out int written, default, CultureInfo.InvariantCulture);
                WriteRaw(digits[..written]);
                break;
            default:
                WriteText(ToText(value));
                break;
        }
    }

    /// <summary>Writes bytes as they are, but for the blanks of auto-indent.</summary>
    internal void WriteRaw(ReadOnlySpan<byte> utf8)
    {
        if (indent is null)
        {
            Output.Write(utf8);
            return;
        }
        while (!utf8.IsEmpty)
        {
            if (Output.Count > 0 && Output.Written[^1] == (byte)'\n')
            {
                Output.Write(indent);
            }
            int newLine = utf8.IndexOf((byte)'\n');
            int length = newLine < 0 ? utf8.Length : newLine + 1;
            Output.Write(utf8[..length]);
            utf8 = utf8[length..];
        }
    }

    internal Flow ExecuteIndented(Statement statement, string blanks)
    {
        byte[]? outer = indent;
        indent = Encoding.UTF8.GetBytes(blanks);
        Flow flow = statement.Execute(this);
        indent = outer;
        return flow;
    }

    /// <summary>Turns the output to a fresh buffer; give the result to <see cref="EndCapture"/>.</summary>
    internal Utf8Output BeginCapture()
    {
        Utf8Output outer = Output;
        Output = spareOutputs.Count > 0 ? spareOutputs.Pop() : new Utf8Output();
        Output.Limit = Options.MaxOutput;
        return outer;
    }

    /// <summary>What was written since, as a String, or as Markup where the render escapes.</summary>
    internal ScriptValue EndCapture(Utf8Output outer)
    {
        Utf8Output captured = Output;
        Output = outer;
        ScriptValue value = EscapesHtml
            ? ScriptValue.FromMarkup(captured.Written.ToArray())
            : Encoding.UTF8.GetString(captured.Written);
        captured.Clear();
        spareOutputs.Push(captured);
        return value;
    }

    private void WriteText(string text)
    {
        if (indent is not null)
        {
            Utf8Output outer = BeginCapture();
            byte[] blanks = indent;
            indent = null;
            WriteText(text);
            indent = blanks;
            Utf8Output buffer = Output;
            Output = outer;
            WriteRaw(buffer.Written);
            buffer.Clear();
            spareOutputs.Push(buffer);
        }
        else if (EscapesHtml)
        {
            Output.WriteEscaped(text);
        }
        else
        {
            Output.Write(text);
        }
    }
}
