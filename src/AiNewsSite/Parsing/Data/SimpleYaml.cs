using System.Buffers;
using System.Collections.Immutable;
using AiNewsSite.Values;

namespace AiNewsSite.Parsing.Data;

/// <summary>
/// Reads the front matter that nearly all posts have, lines of `key: value` with one-line values and lists, some ten
/// times faster than <see cref="YamlReader"/>, and gives up on anything else. What it reads, both read alike.
/// </summary>
internal ref struct SimpleYaml
{
    // Line ends of YAML 1.1 beside '\n', control characters, the byte order mark and surrogates: left to the full reader.
    private static readonly SearchValues<char> Odd = SearchValues.Create(OddCharacters());
    private static readonly SearchValues<char> FlowMarks = SearchValues.Create(",[]{}:#\"'&*!|>%@`?");

    private readonly string _text;
    private readonly ImmutableArray<DataMap.Entry>.Builder _entries;
    private int _at;
    private int _line;
    private int _lineStart;
    private DataValue.Located _entriesAt;

    private SimpleYaml(string text, int firstLine)
    {
        _text = text;
        _entries = ImmutableArray.CreateBuilder<DataMap.Entry>(12);
        _line = firstLine;
    }

    /// <summary>Null where the text needs the full reader, for whatever reason.</summary>
    public static DataMap? TryRead(string text, int firstLine) =>
        text.AsSpan().ContainsAny(Odd) ? null : new SimpleYaml(text, firstLine).Read();

    private readonly TextPosition Here => new(_line, _at - _lineStart + 1);

    private readonly char Next => _at < _text.Length ? _text[_at] : '\n';

    private DataMap? Read()
    {
        while (_at < _text.Length)
        {
            var isSkipped = Next is '\n' or '#';
            if (!isSkipped && !Entry())
            {
                return null;
            }

            var end = _text.IndexOf('\n', _at);
            _at = _lineStart = end < 0 ? _text.Length : end + 1;
            _line++;
        }

        return _entries.Count == 0 ? null : new DataMap(_entries.DrainToImmutable()) { At = _entriesAt };
    }

    private bool Entry()
    {
        var keyAt = new DataValue.Located(Here);
        var from = _at;
        while (char.IsAsciiLetterOrDigit(Next) || Next is '_' or '-')
        {
            _at++;
        }

        var key = _text[from.._at];
        if (key.Length is 0 or > 100 || !char.IsAsciiLetter(key[0]) || Next != ':' || Stands(key))
        {
            return false;
        }

        _at++;
        if (Next != ' ')
        {
            return false;
        }

        SkipSpaces();
        if (Value() is not { } value || !AtLineEnd() || !NextLineIsOwn())
        {
            return false;
        }

        _entriesAt = _entries.Count == 0 ? keyAt : _entriesAt;
        _entries.Add(new DataMap.Entry(key, value, keyAt));
        return true;
    }

    private readonly bool Stands(string key)
    {
        foreach (var entry in _entries)
        {
            if (entry.Key == key)
            {
                return true;
            }
        }

        return false;
    }

    private DataValue? Value()
    {
        var at = new DataValue.Located(Here);
        var value = Next switch
        {
            '"' or '\'' => Quoted(),
            '[' => List(),
            _ => Plain(),
        };
        return value is null ? null : value with { At = at };
    }

    // No escapes: a backslash or a doubled quote is for the full reader.
    private DataString? Quoted()
    {
        var quote = Next;
        var rest = _text.AsSpan(_at + 1);
        var end = rest.IndexOfAny(quote, '\n', '\\');
        if (end < 0 || rest[end] != quote || (end + 1 < rest.Length && rest[end + 1] == quote))
        {
            return null;
        }

        _at += end + 2;
        return new DataString(rest[..end].ToString(), true);
    }

    private DataList? List()
    {
        var items = ImmutableArray.CreateBuilder<DataValue>(8);
        _at++;
        SkipSpaces();
        while (Next != ']')
        {
            if (Item() is not { } item)
            {
                return null;
            }

            items.Add(item);
            SkipSpaces();
            if (Next == ']')
            {
                break;
            }

            if (Next != ',')
            {
                return null;
            }

            _at++;
            SkipSpaces();
            if (Next == ']')
            {
                return null;
            }
        }

        _at++;
        return new DataList(items.DrainToImmutable());
    }

    private DataValue? Item()
    {
        var at = new DataValue.Located(Here);
        DataValue? item = Next is '"' or '\'' ? Quoted() : PlainItem();
        return item is null ? null : item with { At = at };
    }

    private DataValue? PlainItem()
    {
        var rest = Rest();
        var end = rest.IndexOfAny(',', ']');
        var word = end < 0 ? default : rest[..end].TrimEnd(' ');
        if (word.IsEmpty || !StartsPlain(word) || word.ContainsAny(FlowMarks))
        {
            return null;
        }

        _at += word.Length;
        return ScalarResolver.Resolve(word.ToString());
    }

    private DataValue? Plain()
    {
        var word = Rest().TrimEnd(' ');
        var isSimple =
            !word.IsEmpty
            && StartsPlain(word)
            && !word.Contains('#')
            && word[^1] != ':'
            && word.IndexOf(": ", StringComparison.Ordinal) < 0;
        if (!isSimple)
        {
            return null;
        }

        _at += word.Length;
        return ScalarResolver.Resolve(word.ToString());
    }

    private readonly ReadOnlySpan<char> Rest()
    {
        var end = _text.IndexOf('\n', _at);
        return _text.AsSpan(_at, (end < 0 ? _text.Length : end) - _at);
    }

    private static bool StartsPlain(ReadOnlySpan<char> word) =>
        char.IsAsciiLetterOrDigit(word[0]) || word[0] is '/' or >= '\u00A1';

    private bool AtLineEnd()
    {
        SkipSpaces();
        return Next == '\n';
    }

    // An indented line would go on with this value.
    private readonly bool NextLineIsOwn() =>
        _at + 1 >= _text.Length
        || _text[_at + 1] == '\n'
        || _text[_at + 1] == '#'
        || char.IsAsciiLetter(_text[_at + 1]);

    private void SkipSpaces()
    {
        while (Next == ' ')
        {
            _at++;
        }
    }

    private static string OddCharacters()
    {
        var odd = new System.Text.StringBuilder("\u0085\u2028\u2029\uFEFF\uFFFE\uFFFF");
        for (var one = '\0'; one < ' '; one++)
        {
            odd.Append(one == '\n' ? "" : one);
        }

        for (var one = '\u007F'; one <= '\u00A0'; one++)
        {
            odd.Append(one);
        }

        for (int one = '\uD800'; one <= '\uDFFF'; one++)
        {
            odd.Append((char)one);
        }

        return odd.ToString();
    }
}
