using System.Collections.Immutable;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Values;

namespace AiNewsSite.Parsing;

/// <summary>Categories, tags and authors, given as one word, several words or a list (Jekyll, lib/jekyll/utils.rb, pluralized_array_from_hash).</summary>
internal static class TermReader
{
    /// <summary>Folders above `_posts`, then those of the defaults, the post's own, and `category`, each once.</summary>
    public static ImmutableArray<string> Categories(FieldReader read, SourcePath path, DataMap defaults, DataMap own)
    {
        var terms = new Terms();
        foreach (var folder in FoldersAbovePosts(path.Value))
        {
            terms.Add(folder);
        }

        // Jekyll joins the defaults' list with the post's own; other keys are replaced.
        Words(read, "categories", defaults["categories"], terms);
        Words(read, "categories", own["categories"], terms);
        Whole(read, "category", read.Given("category"), terms);
        return terms.ToImmutable();
    }

    /// <summary>`tag` whole, else `tags`.</summary>
    public static ImmutableArray<string> Tags(FieldReader read)
    {
        var terms = new Terms();
        if (read.Given("tag") is { } tag)
        {
            Whole(read, "tag", tag, terms);
        }
        else
        {
            Words(read, "tags", read.Given("tags"), terms);
        }

        return terms.ToImmutable();
    }

    /// <summary>`authors`, else `author`: a name, a list, or a map with `name`.</summary>
    public static ImmutableArray<string> Authors(FieldReader read)
    {
        var terms = new Terms();
        var key = read.Given("authors") is null ? "author" : "authors";
        var value = read.Given(key);
        foreach (
            var one in value is DataList list ? list.Items
            : value is null ? []
            : [value]
        )
        {
            var name = one is DataMap map ? map["name"] : one;
            if (name is DataList or DataMap or null)
            {
                if (one is not DataNull)
                {
                    read.Wrong(key, "a name, a list of names, or a map with 'name'", one);
                }

                continue;
            }

            terms.Add(FieldReader.Written(name));
        }

        return terms.ToImmutable();
    }

    // `a/b/_posts/x/y.md` gives a and b; `_posts/x/y.md` gives none.
    private static string[] FoldersAbovePosts(string path)
    {
        foreach (var folder in (ReadOnlySpan<string>)["_posts", "_drafts"])
        {
            if (path.StartsWith(folder + "/", StringComparison.Ordinal))
            {
                return [];
            }

            var at = path.IndexOf($"/{folder}/", StringComparison.Ordinal);
            if (at > 0)
            {
                return path[..at].Split('/');
            }
        }

        return [];
    }

    private static void Words(FieldReader read, string key, DataValue? value, Terms terms)
    {
        if (value is not DataString text)
        {
            Whole(read, key, value is DataBool { Value: false } ? null : value, terms);
            return;
        }

        if (text.Value.AsSpan().ContainsAny(',', '、') && text.Value.AsSpan().Trim().ContainsAny(' ', ','))
        {
            read.Report(FrontMatterCodes.CommaInWords, key, key, DataNames.Shorten(text.Value));
        }

        foreach (var word in text.Value.Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            terms.Add(word);
        }
    }

    private static void Whole(FieldReader read, string key, DataValue? value, Terms terms)
    {
        switch (value)
        {
            case null or DataNull:
                break;
            case DataMap:
                read.Wrong(key, "a text or a list", value);
                break;
            case DataList list:
                foreach (var item in list.Items)
                {
                    Whole(read, key, item, terms);
                }

                break;
            default:
                terms.Add(FieldReader.Written(value));
                break;
        }
    }

    // A handful of terms, mostly: looking through them is cheaper than a set.
    private sealed class Terms
    {
        private const int Handful = 16;

        private HashSet<string>? _many;
        private readonly ImmutableArray<string>.Builder _terms = ImmutableArray.CreateBuilder<string>();

        public void Add(string? term)
        {
            var trimmed = term?.Trim();
            if (!string.IsNullOrEmpty(trimmed) && IsNew(trimmed))
            {
                _terms.Add(trimmed);
            }
        }

        private bool IsNew(string term)
        {
            if (_terms.Count < Handful)
            {
                return !_terms.Contains(term);
            }

            _many ??= new(_terms, StringComparer.Ordinal);
            return _many.Add(term);
        }

        public ImmutableArray<string> ToImmutable() => _terms.DrainToImmutable();
    }
}
