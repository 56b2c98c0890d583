using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AiNewsSite.Model;
using AiNewsSite.Relations.Terms;
using AiNewsSite.Values;

namespace AiNewsSite.Relations.Search;

/// <summary>Everything that the files of the search index are made from. Nothing is read before a file is asked for.</summary>
public sealed class SearchSource
{
    private readonly Taxonomy _categories;
    private readonly int _jobs;
    private readonly WorkerMemory<TextFileWriter> _writers;
    private readonly Lazy<SearchLayout> _layout;
    private readonly Lazy<GramIndex> _grams;
    private readonly Lazy<TextForm> _form;

    /// <param name="jobs">Threads to use.</param>
    public SearchSource(Site site, Taxonomy categories, int jobs)
    {
        (Site, _categories, _jobs) = (site, categories, jobs);
        _writers = new WorkerMemory<TextFileWriter>(() => new TextFileWriter(this));
        _layout = new Lazy<SearchLayout>(() => new SearchLayout(site));
        _grams = new Lazy<GramIndex>(() => GramIndex.Build(site, Layout, jobs));
        _form = new Lazy<TextForm>(() => TextForm.Of(site, Layout));
    }

    /// <summary>The same over a site whose posts are in the same categories.</summary>
    internal SearchSource Over(Site site) => new(site, _categories, _jobs);

    /// <summary>Parses all bodies that are not parsed yet.</summary>
    public SearchLayout Layout => _layout.Value;

    internal Site Site { get; }

    internal TextForm Texts => _form.Value;

    /// <param name="shard">From 0, below <see cref="SearchLayout.Shards"/>.</param>
    public byte[] Grams(int shard) => _grams.Value.Shard(shard);

    /// <param name="file">From 0, below <see cref="SearchLayout.RowFiles"/>.</param>
    public byte[] Rows(int file) => _grams.Value.Rows(file);

    /// <param name="file">Into <see cref="SearchLayout.TextFiles"/>.</param>
    public byte[] Text(int file) => _writers.Lend(writer => writer.Write(file));

    /// <summary>What the reader's browser needs before it can look anything up; JSON.</summary>
    public byte[] Manifest()
    {
        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartObject();
            json.WriteString("version", Version());
            json.WriteNumber("shards", Layout.Shards);
            json.WriteNumber("rows", Layout.Rows);
            json.WriteNumber("rowsInFile", Layout.RowsInFile);
            Runs(json, "units", Enumerable.Range(0, Layout.Posts.Length).Select(Layout.UnitsOf));
            Runs(json, "files", Layout.TextFiles.Select(UnitsIn));
            Runs(json, "years", Layout.Posts.Select(index => Site.Posts[index].Date.Year));
            WriteCategories(json);
            json.WriteString("chars", Texts.Codes.Chars);
            json.WriteString("common", Texts.Common);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    internal IEnumerable<string> CategoriesOf(int found) =>
        _categories.OfPost[Layout.Posts[found]].Select(term => term.Name);

    private int UnitsIn(TextFile file) =>
        file.Part is null ? Layout.FirstUnits[file.First + file.Count] - Layout.FirstUnits[file.First] : 1;

    // Another number for another form of the index files.
    private const int Form = 2;

    /// <summary>Names the state of all index files, so that no browser mixes those of two builds.</summary>
    private string Version()
    {
        var state = new StringBuilder().Append(Form).Append('\n');
        foreach (var index in Layout.Posts)
        {
            var post = Site.Posts[index];
            var text = TextHash.Of(post.Body.Html.Span);
            state.Append(CultureInfo.InvariantCulture, $"{post.Url}\n{post.Title}\n{post.Date:O}\n{text}\n");
            state.AppendJoin('\n', post.Tags).AppendJoin('\n', post.Categories);
        }

        return ContentHash.Of(Encoding.UTF8.GetBytes(state.ToString())).Digits;
    }

    /// <summary>Names, each once; the sets of them that posts have; and for every post its set.</summary>
    private void WriteCategories(Utf8JsonWriter json)
    {
        var sets = new Dictionary<string, int>(StringComparer.Ordinal);
        var listed = new List<ImmutableArray<Term>>();
        var ofPost = new List<int>();
        foreach (var index in Layout.Posts)
        {
            var terms = _categories.OfPost[index];
            var key = string.Join('\n', terms.Select(term => term.Slug));
            if (sets.TryAdd(key, sets.Count))
            {
                listed.Add(terms);
            }

            ofPost.Add(sets[key]);
        }

        var names = _categories.Terms.Select(entry => entry.Term.Name).ToArray();
        json.WriteStartArray("categories");
        foreach (var name in names)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
        json.WriteStartArray("sets");
        foreach (var terms in listed)
        {
            json.WriteStartArray();
            foreach (var term in terms)
            {
                json.WriteNumberValue(Array.IndexOf(names, term.Name));
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        Runs(json, "set", ofPost);
    }

    /// <summary>Numbers as pairs of a number and how many times it follows itself.</summary>
    private static void Runs(Utf8JsonWriter json, string name, IEnumerable<int> numbers)
    {
        json.WriteStartArray(name);
        var (last, count) = (0, 0);
        foreach (var number in numbers)
        {
            if (count > 0 && number != last)
            {
                json.WriteNumberValue(last);
                json.WriteNumberValue(count);
                count = 0;
            }

            (last, count) = (number, count + 1);
        }

        if (count > 0)
        {
            json.WriteNumberValue(last);
            json.WriteNumberValue(count);
        }

        json.WriteEndArray();
    }
}
