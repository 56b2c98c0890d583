using System.Text;
using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Parsing.Markdown;
using AiNewsSite.Values;

namespace AiNewsSite.Parsing.Liquid;

/// <summary>One walk over one body: copies its text, and puts results or placeholders where Liquid stood.</summary>
internal sealed class LiquidReader(BodySource source, BodyContext context)
{
    private static readonly HashSet<string> ControlFlow =
    [
        "for",
        "if",
        "unless",
        "case",
        "assign",
        "capture",
        "tablerow",
        "cycle",
        "increment",
        "decrement",
        "ifchanged",
        "paginate",
    ];

    private static readonly HashSet<string> InnerMarks = ["else", "elsif", "when", "break", "continue"];

    private readonly string _text = source.Text;
    private readonly int _lastTagEnd = source.Text.LastIndexOf("%}", StringComparison.Ordinal);
    private readonly int _lastOutputEnd = source.Text.LastIndexOf("}}", StringComparison.Ordinal);
    private readonly StringBuilder _out = new(source.Text.Length - source.BodyStart + 64);
    private readonly List<ExpansionPiece> _pieces = [];
    private readonly List<Deferred> _deferred = [];
    private readonly List<Diagnostic> _findings = [];
    private readonly HashSet<string> _neverClosed = new(StringComparer.Ordinal);
    private readonly Lines _lines = new(source);
    private CodeRanges? _code;
    private int _at = source.BodyStart;
    private LiquidMarkup? _firstControl;

    /// <summary>True for the inside of `highlight`, all of which is code.</summary>
    private bool _allCode;

    public Expansion Read()
    {
        while (NextOpening() is var open and >= 0)
        {
            Copy(open);
            // Behind the last end nobody searches for one, or many openings would each read the whole rest.
            var last = _text[open + 1] == '%' ? _lastTagEnd : _lastOutputEnd;
            if (open > last || !LiquidMarkup.TryRead(_text, open, out var markup))
            {
                ReportUnclosed(open);
                continue;
            }

            if (markup.TrimBefore)
            {
                TrimOutput();
            }

            _at = markup.End;
            if (markup.IsTag)
            {
                ReadTag(markup);
            }
            else
            {
                ReadOutput(markup);
            }
        }

        Copy(_text.Length);
        return Finish();
    }

    private Expansion Finish()
    {
        if (_firstControl is { } control && context.Kind != BodyKind.Post)
        {
            Diagnostic[] only = [Finding(MarkdownCodes.LiquidProgram, control.Start, control.Name)];
            return new("", [], [new(0, source.BodyStart, IsCopy: false)], [.. only], IsProgram: true);
        }

        return new(_out.ToString(), [.. _deferred], [.. _pieces], [.. _findings], IsProgram: false);
    }

    private int NextOpening()
    {
        for (var at = _at; ; at++)
        {
            at = _text.IndexOf('{', at);
            if (at < 0 || at + 1 >= _text.Length)
            {
                return -1;
            }

            if (_text[at + 1] is '%' or '{')
            {
                return at;
            }
        }
    }

    private void ReportUnclosed(int open)
    {
        var isTag = _text[open + 1] == '%';
        if (InCode(open) || !isTag)
        {
            // A lone "{{" is more likely text (a template, TeX) than Liquid.
            Copy(open + 2);
            return;
        }

        _findings.Add(Finding(MarkdownCodes.LiquidUnclosed, open, "{%", "%}"));
        _at = open + 2;
    }

    private void ReadTag(LiquidMarkup tag)
    {
        switch (tag.Name)
        {
            case "raw":
                ReadRaw(tag);
                break;
            case "comment":
                ReadBlock(tag, "endcomment", static (_, _) => { });
                break;
            case "highlight" or "include" or "include_cached" when InCode(tag.Start):
                // What they make is no text, so in code it could only break it.
                CopyAgain(tag);
                break;
            case "highlight":
                ReadBlock(tag, "endhighlight", ReadHighlight);
                break;
            case "post_url":
                ReadReference(tag, name => new PostUrlSlot(0, At(tag.Start), name));
                break;
            case "link":
                ReadReference(tag, path => new FileUrlSlot(0, At(tag.Start), path.TrimStart('/')));
                break;
            case "include" or "include_cached":
                ReadInclude(tag);
                break;
            default:
                ReadUnknownTag(tag);
                break;
        }

        if (tag.TrimAfter)
        {
            SkipWhiteSpace();
        }
    }

    private void ReadRaw(LiquidMarkup tag)
    {
        if (FindEnd(tag, "endraw") is not { } end)
        {
            return;
        }

        if (tag.TrimAfter)
        {
            SkipWhiteSpace();
        }

        Copy(Math.Max(end.Start, _at));
        if (end.TrimBefore)
        {
            TrimOutput();
        }

        _at = end.End;
    }

    private void ReadBlock(LiquidMarkup tag, string endName, Action<LiquidMarkup, string> use)
    {
        if (FindEnd(tag, endName) is { } end)
        {
            use(tag, _text[tag.End..end.Start]);
            _at = end.End;
        }
    }

    private void ReadHighlight(LiquidMarkup tag, string inside)
    {
        // Jekyll runs the Liquid inside first; there only raw marks and values have a meaning.
        var nested = source with
        {
            Text = inside,
            BodyStart = 0,
            FirstLine = _lines.Position(tag.End).Line,
        };
        var inner = new LiquidReader(nested, context with { Kind = BodyKind.Post }) { _allCode = true }.Read();
        var language = tag.Content.Split(' ', '\t', '\n')[0];
        Defer(new DeferredCode(language, HighlightedText.Of(inner)), tag.Start);
    }

    private void ReadReference(LiquidMarkup tag, Func<string, BodySlot> slot)
    {
        if (tag.Content.Length == 0 || tag.Content.Contains('{', StringComparison.Ordinal))
        {
            Leave(tag, MarkdownCodes.LiquidArgument, tag.Name, tag.Name == "link" ? "a path" : "a post's name");
            return;
        }

        // Posts for Jekyll 3 write the base path before the tag; since Jekyll 4 the tag has it already.
        DropBasePathBefore(tag.Start);
        Defer(new DeferredSlot(slot(tag.Content)), tag.Start);
    }

    private void DropBasePathBefore(int start)
    {
        var basePath = context.Markdown.BasePath;
        var isOutput =
            _pieces.Count > 0 && _pieces[^1] is { IsCopy: false } last && last.Offset + basePath.Length == _out.Length;
        if (
            basePath.Length > 0
            && isOutput
            && _text.AsSpan(0, start).TrimEnd().EndsWith("}}", StringComparison.Ordinal)
        )
        {
            var tail = _out.ToString(_out.Length - basePath.Length, basePath.Length);
            _out.Length -= string.Equals(tail, basePath, StringComparison.Ordinal) ? basePath.Length : 0;
        }
    }

    private void ReadInclude(LiquidMarkup tag)
    {
        if (IncludeArguments.TryRead(tag.Content, Values(), out var name, out var arguments))
        {
            Defer(new DeferredSlot(new IncludeSlot(0, At(tag.Start), name, arguments)), tag.Start);
        }
        else
        {
            Leave(tag, MarkdownCodes.LiquidArgument, tag.Name, "a file name, then key=value with known values");
        }
    }

    private void ReadUnknownTag(LiquidMarkup tag)
    {
        if (InCode(tag.Start))
        {
            CopyAgain(tag);
            return;
        }

        if (ControlFlow.Contains(tag.Name))
        {
            _firstControl ??= tag;
        }

        // The opening tag was reported; its end and its branches need no finding of their own.
        var isPart = tag.Name.StartsWith("end", StringComparison.Ordinal) || InnerMarks.Contains(tag.Name);
        if (!isPart && tag.Name != "#")
        {
            _findings.Add(Finding(MarkdownCodes.LiquidTag, tag.Start, tag.Name));
        }
    }

    private void ReadOutput(LiquidMarkup output)
    {
        var result = LiquidExpression.Evaluate(output.Content, Values());
        if (result.Problem is null)
        {
            Insert(result.Text, output.Start);
        }
        else
        {
            string[] arguments =
                result.Problem == MarkdownCodes.LiquidFilter ? [result.Subject, output.Content] : [output.Content];
            Leave(output, result.Problem, arguments);
        }

        if (output.TrimAfter)
        {
            SkipWhiteSpace();
        }
    }

    /// <summary>Out of the page with a finding; in code, back to what was written.</summary>
    private void Leave(LiquidMarkup markup, DiagnosticCode code, params string[] arguments)
    {
        if (InCode(markup.Start))
        {
            CopyAgain(markup);
        }
        else
        {
            _findings.Add(Finding(code, markup.Start, arguments));
        }
    }

    private LiquidMarkup? FindEnd(LiquidMarkup tag, string endName)
    {
        if (!_neverClosed.Contains(endName))
        {
            for (var at = tag.End; (at = _text.IndexOf("{%", at, StringComparison.Ordinal)) >= 0; at += 2)
            {
                if (LiquidMarkup.TryRead(_text, at, out var found) && found.Name == endName)
                {
                    return found;
                }
            }

            // No later opening can find one either, so nobody looks again.
            _neverClosed.Add(endName);
        }

        Leave(tag, MarkdownCodes.LiquidUnclosed, $"{{% {tag.Name} %}}", $"{{% {endName} %}}");
        return null;
    }

    private void Copy(int end)
    {
        if (end <= _at)
        {
            return;
        }

        _pieces.Add(new(_out.Length, _at, IsCopy: true));
        var text = _text.AsSpan(_at, end - _at);
        if (Placeholder.IsIn(text))
        {
            foreach (var c in text)
            {
                _out.Append(Placeholder.IsPart(c) ? '\uFFFD' : c);
            }
        }
        else
        {
            _out.Append(text);
        }

        _at = end;
    }

    private void CopyAgain(LiquidMarkup markup)
    {
        _at = markup.Start;
        Copy(markup.End);
    }

    private void Insert(string text, int source)
    {
        _pieces.Add(new(_out.Length, source, IsCopy: false));
        _out.Append(text);
    }

    private void Defer(Deferred deferred, int source)
    {
        _pieces.Add(new(_out.Length, source, IsCopy: false));
        Placeholder.Append(_out, _deferred.Count);
        _deferred.Add(deferred);
    }

    private void TrimOutput()
    {
        while (_out.Length > 0 && char.IsWhiteSpace(_out[^1]))
        {
            _out.Length--;
        }
    }

    private void SkipWhiteSpace()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }
    }

    private bool InCode(int offset)
    {
        if (_allCode)
        {
            return true;
        }

        return context.Kind != BodyKind.HtmlPage
            && (_code ??= CodeRanges.Find(_text, source.BodyStart)).Contains(offset);
    }

    private LiquidValues Values() => new(context);

    private TextPosition At(int offset) => _lines.Position(offset);

    private Diagnostic Finding(DiagnosticCode code, int offset, params string[] arguments) =>
        Diagnostic.Create(code, source.File, At(offset), arguments);
}
