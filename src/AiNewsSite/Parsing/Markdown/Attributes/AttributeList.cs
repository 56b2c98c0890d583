namespace AiNewsSite.Parsing.Markdown.Attributes;

/// <summary>What stands in `{: .class #id key="value" reference}` (kramdown's attribute lists).</summary>
internal sealed class AttributeList
{
    private static readonly char[] Blank = [' ', '\t', '\n'];

    public string? Id { get; private set; }

    public List<string> Classes { get; } = [];

    public List<KeyValuePair<string, string>> Pairs { get; } = [];

    /// <summary>Names of definitions `{:name: …}`, and words with a meaning of their own such as `toc`.</summary>
    public List<string> References { get; } = [];

    public bool IsEmpty => Id is null && Classes.Count == 0 && Pairs.Count == 0 && References.Count == 0;

    /// <summary>Reads what stands between "{:" and "}"; what is not an attribute is passed over, as in kramdown.</summary>
    public static AttributeList Parse(ReadOnlySpan<char> content)
    {
        var list = new AttributeList();
        for (content = content.TrimStart(Blank); !content.IsEmpty; content = content.TrimStart(Blank))
        {
            if (!list.TryTakePair(ref content))
            {
                var end = content.IndexOfAny(' ', '\t', '\n') is var blank and >= 0 ? blank : content.Length;
                list.TakeWord(content[..end]);
                content = content[end..];
            }
        }

        return list;
    }

    /// <summary>The index of the "}" that ends a list, or -1; "\}" does not end it.</summary>
    public static int End(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var found = text[at..].IndexOf('}');
            if (found < 0)
            {
                return -1;
            }

            at += found;
            if (at == 0 || text[at - 1] != '\\')
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Takes over another list; its id and values win, its classes follow.</summary>
    public void Merge(AttributeList other)
    {
        Id = other.Id ?? Id;
        Classes.AddRange(other.Classes);
        References.AddRange(other.References);
        foreach (var pair in other.Pairs)
        {
            Set(pair.Key, pair.Value);
        }
    }

    /// <summary>This list with its references replaced by what they name; unknown ones stay.</summary>
    public AttributeList Resolve(IReadOnlyDictionary<string, AttributeList> definitions)
    {
        if (References.Count == 0 || definitions.Count == 0)
        {
            return this;
        }

        var result = new AttributeList();
        foreach (var name in References)
        {
            if (definitions.TryGetValue(name, out var definition))
            {
                result.Merge(definition);
            }
        }

        result.Merge(this);
        return result;
    }

    public string? Value(string key)
    {
        foreach (var pair in Pairs)
        {
            if (string.Equals(pair.Key, key, StringComparison.OrdinalIgnoreCase))
            {
                return pair.Value;
            }
        }

        return null;
    }

    private bool TryTakePair(ref ReadOnlySpan<char> content)
    {
        var equals = content.IndexOf('=');
        if (equals <= 0 || equals + 1 >= content.Length || content[equals + 1] is not ('"' or '\''))
        {
            return false;
        }

        var key = content[..equals];
        if (key.IndexOfAny(' ', '\t', '\n') >= 0 || !IsName(key))
        {
            return false;
        }

        var quote = content[equals + 1];
        var value = content[(equals + 2)..];
        var close = value.IndexOf(quote);
        while (close > 0 && value[close - 1] == '\\')
        {
            close = value[(close + 1)..].IndexOf(quote) is var next and >= 0 ? close + 1 + next : -1;
        }

        if (close < 0)
        {
            return false;
        }

        var text = value[..close].ToString();
        text = text.Replace("\\" + quote, quote.ToString(), StringComparison.Ordinal);
        SetNamed(key.ToString(), text.Replace("\\}", "}", StringComparison.Ordinal));
        content = value[(close + 1)..];
        return true;
    }

    private void SetNamed(string key, string value)
    {
        if (string.Equals(key, "class", StringComparison.OrdinalIgnoreCase))
        {
            Classes.AddRange(value.Split(Blank, StringSplitOptions.RemoveEmptyEntries));
        }
        else if (string.Equals(key, "id", StringComparison.OrdinalIgnoreCase))
        {
            Id = value;
        }
        else
        {
            Set(key, value);
        }
    }

    private void Set(string key, string value)
    {
        var at = Pairs.FindIndex(pair => string.Equals(pair.Key, key, StringComparison.Ordinal));
        if (at >= 0)
        {
            Pairs[at] = new(key, value);
        }
        else
        {
            Pairs.Add(new(key, value));
        }
    }

    /// <summary>`.a#b.c`, or the name of a definition.</summary>
    private void TakeWord(ReadOnlySpan<char> word)
    {
        if (word[0] is not ('.' or '#'))
        {
            if (IsName(word))
            {
                References.Add(word.ToString());
            }

            return;
        }

        while (!word.IsEmpty && word[0] is '.' or '#')
        {
            var kind = word[0];
            word = word[1..];
            var end = word.IndexOfAny('.', '#') is var next and >= 0 ? next : word.Length;
            var name = word[..end];
            if (!name.IsEmpty && kind == '#')
            {
                Id = name.ToString();
            }
            else if (!name.IsEmpty)
            {
                Classes.Add(name.ToString());
            }

            word = word[end..];
        }
    }

    /// <summary>Letters of any script, digits, '_', '-' and, inside, ':' (as in `xml:lang`).</summary>
    internal static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '-' or ':'))
            {
                return false;
            }
        }

        return !text.IsEmpty;
    }
}
