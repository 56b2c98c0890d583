using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AiNewsSite.Values;

namespace AiNewsSite.Parsing.Importing;

/// <summary>
/// An article as plain text: lines are paragraphs, headings are bare, in 【】 or behind ■, glossaries are a term and
/// its explanation on two lines.
/// </summary>
internal sealed class PlainArticle
{
    private const int LongestHeading = 40;

    private readonly ImmutableArray<string>.Builder _leftOut = ImmutableArray.CreateBuilder<string>();
    private readonly List<string> _lines;
    private readonly StringBuilder _body = new();
    private string? _firstParagraph;
    private ArticleSource? _source;
    private bool _inSection;
    private bool _inGlossary;
    private int _headings;
    private int _items;
    private int _terms;
    private int _tables;

    private PlainArticle(List<string> lines)
    {
        _lines = lines;
    }

    public static ImportedArticle Read(string text)
    {
        var lines = text.Split('\n').Select(line => line.Trim().Trim('\u3000', '\uFEFF')).ToList();
        var start = lines.FindIndex(line => line.Length > 0);
        var title = start < 0 ? "" : lines[start];
        var article = new PlainArticle(start < 0 ? [] : lines[(start + 1)..]);
        article.WriteBody(title);
        return article.Finish(title, ArticleText.FindDate(text));
    }

    private ImportedArticle Finish(string title, DateOnly? date)
    {
        var guesses = ImmutableArray.CreateBuilder<ImportGuess>();
        guesses.Add(new ImportGuess("title", title));
        Add("date", date is { } day ? ArticleText.Iso(day) : null);
        Add("source", _source?.Title);
        Add("headings", Count(_headings));
        Add("lists", Count(_items));
        Add("glossary", Count(_terms));
        Add("tables", Count(_tables));
        return new ImportedArticle(title, _body.ToString().Trim('\n'), date, _leftOut.ToImmutable())
        {
            Source = _source,
            Excerpt = _firstParagraph is null ? null : Description.Shorten(_firstParagraph),
            Guesses = guesses.ToImmutable(),
        };

        void Add(string what, string? value)
        {
            if (value is not null)
            {
                guesses.Add(new ImportGuess(what, value));
            }
        }
    }

    private static string? Count(int number) => number == 0 ? null : number.ToString(CultureInfo.InvariantCulture);

    private void WriteBody(string title)
    {
        for (var at = 0; at < _lines.Count; at++)
        {
            var line = _lines[at];
            if (line.Length == 0)
            {
                continue;
            }

            if (line == title || ArticleText.IsJunk(line))
            {
                _leftOut.Add(line);
            }
            else if (TableRows(at) is var rows and > 1)
            {
                WriteTable(at, rows);
                at += rows - 1;
            }
            else if (BulletOf(line) is { } item)
            {
                WriteItem(item, at);
            }
            else if (HeadingOf(at) is { } heading)
            {
                WriteHeading(heading.Text, heading.IsSection);
            }
            else if (IsTerm(at))
            {
                WriteTerm(line, _lines[at + 1]);
                at++;
            }
            else
            {
                WriteParagraph(line);
            }
        }
    }

    private void WriteHeading(string text, bool isSection)
    {
        // A bare heading inside a 【section】 stands one level below it.
        var level = isSection || !_inSection ? "## " : "### ";
        _inSection |= isSection;
        _inGlossary =
            isSection
            && (text.Contains("用語", StringComparison.Ordinal) || text.Contains("参考", StringComparison.Ordinal));
        _headings++;
        _body.Append(level).Append(Escape(text)).Append("\n\n");
    }

    private void WriteParagraph(string line)
    {
        _source ??= ArticleText.SourceOf(line);
        if (ArticleText.SourceOf(line) is null && line.Length > LongestHeading)
        {
            _firstParagraph ??= line;
        }

        _body.Append(Escape(line)).Append("\n\n");
    }

    private void WriteItem(string item, int at)
    {
        _items++;
        _body.Append("- ").Append(Escape(item)).Append('\n');
        var next = _lines.FindIndex(at + 1, line => line.Length > 0);
        if (next < 0 || BulletOf(_lines[next]) is null)
        {
            _body.Append('\n');
        }
    }

    private void WriteTerm(string term, string explanation)
    {
        _terms++;
        _body.Append(Escape(term)).Append("\n: ").Append(Escape(explanation)).Append("\n\n");
    }

    private void WriteTable(int from, int rows)
    {
        _tables++;
        for (var row = 0; row < rows; row++)
        {
            var cells = _lines[from + row].Split('\t').Select(cell => EscapedText.Of(cell.Trim()));
            _body.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
            if (row == 0)
            {
                _body.Append('|').Insert(_body.Length, " --- |", _lines[from].Split('\t').Length).Append('\n');
            }
        }

        _body.Append('\n');
    }

    /// <summary>How many lines from here are cells apart by tabs, all with the same number of them.</summary>
    private int TableRows(int from)
    {
        var tabs = _lines[from].Count(c => c == '\t');
        if (tabs == 0)
        {
            return 0;
        }

        var end = from;
        while (end < _lines.Count && _lines[end].Count(c => c == '\t') == tabs)
        {
            end++;
        }

        return end - from;
    }

    private static string? BulletOf(string line) =>
        line.Length > 1 && line[0] is '・' or '•' or '●' or '○' or '‣' or '▪' or '\uF0B7' ? line[1..].Trim()
        : line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("* ", StringComparison.Ordinal)
            ? line[2..].Trim()
        : null;

    private (string Text, bool IsSection)? HeadingOf(int at)
    {
        var line = _lines[at];
        if (
            line.StartsWith('【')
            && line.EndsWith('】')
            && line.IndexOf('】', StringComparison.Ordinal) == line.Length - 1
        )
        {
            return (line[1..^1], true);
        }

        if (line[0] is '■' or '◆' or '▼' or '□' or '◇')
        {
            return (line[1..].Trim(), true);
        }

        if (
            line.Length > LongestHeading
            || EndsLikeASentence(line)
            || ArticleText.SourceOf(line) is not null
            || ArticleText.IsDate(line)
            || IsRule(line)
            || _inGlossary
        )
        {
            return null;
        }

        // A short line heads what follows only where that is running text.
        var next = _lines.FindIndex(at + 1, one => one.Length > 0);
        return next >= 0 && (_lines[next].Length > LongestHeading || EndsLikeASentence(_lines[next]))
            ? (line, false)
            : null;
    }

    private bool IsTerm(int at) =>
        _inGlossary
        && _lines[at].Length <= 80
        && !EndsLikeASentence(_lines[at])
        && at + 1 < _lines.Count
        && _lines[at + 1].Length > 0
        && EndsLikeASentence(_lines[at + 1]);

    private static bool EndsLikeASentence(string line) =>
        line[^1] is '。' or '！' or '？' or '.' or '!' or '?' or '」' && line.Contains('。', StringComparison.Ordinal);

    private static string Escape(string text) => IsRule(text) ? text : EscapedText.LineStart(EscapedText.Of(text));

    private static bool IsRule(string text) => text.Length >= 3 && text.AsSpan().IndexOfAnyExcept('-') < 0;
}
