using AiNewsSite.Templating.Builtins;

namespace AiNewsSite.Templating.Tests.Builtins;

public sealed class BuiltinTableTests
{
    /// <summary>The names of the language's reference, group by group.</summary>
    public static TheoryData<string, string> Reference =>
        new()
        {
            {
                "array",
                "add add_range any compact concat contains cycle each filter first insert_at join last limit map offset remove_at reverse size sort uniq"
            },
            {
                "date",
                "add_days add_hours add_milliseconds add_minutes add_months add_seconds add_years default_format format now parse parse_to_string to_string utc_now"
            },
            { "html", "escape newline_to_br strip url_encode url_escape" },
            { "math", "abs ceil divided_by floor format is_number minus modulo plus random round times uuid" },
            {
                "object",
                "default eval eval_template format from_json has_key has_value keys kind size to_json typeof values"
            },
            { "regex", "escape match matches replace split unescape" },
            {
                "string",
                "append base64_decode base64_encode capitalize capitalizewords contains downcase empty ends_with equals_ignore_case escape handleize hmac_sha1 hmac_sha256 hmac_sha512 index_of literal lstrip md5 pad_left pad_right pluralize prepend remove remove_first remove_last replace replace_first rstrip sha1 sha256 sha512 size slice slice1 split starts_with strip strip_newlines to_double to_float to_int to_long truncate truncatewords upcase whitespace"
            },
            { "timespan", "from_days from_hours from_milliseconds from_minutes from_seconds parse zero" },
        };

    [Theory]
    [MemberData(nameof(Reference))]
    public void A_group_has_the_names_of_the_reference(string group, string names) =>
        Assert.Equal(names.Split(' '), NamesOf(group).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Reference))]
    public void A_chapter_shows_every_builtin_of_its_group(string group, string names)
    {
        string chapter = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Specs", $"builtins-{group}.md"));
        string templates = string.Join('\n', SpecReader.Read(group, chapter).Select(example => example.Template));
        Assert.All(names.Split(' '), name => Assert.Matches($@"\b{group}\.{name}\b", templates));
    }

    private static IEnumerable<string> NamesOf(string group) => BuiltinTable.All[group].AsObject.MemberNames;
}
