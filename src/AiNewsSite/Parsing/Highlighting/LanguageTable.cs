using AiNewsSite.Parsing.Highlighting.Languages;
using AiNewsSite.Parsing.Highlighting.Scanning;

namespace AiNewsSite.Parsing.Highlighting;

/// <param name="Scanner">Null for a language that is shown as it is.</param>
internal sealed record Language(string Label, Scanner? Scanner);

/// <summary>The names that fences give to languages.</summary>
internal static class LanguageTable
{
    private static readonly (string Names, string Label, Scanner? Scanner)[] Entries =
    [
        ("python py py3 python3 pyi ipython", "Python", Python.Scan),
        ("pycon python-repl", "Python", Python.ScanSession),
        ("bash sh shell zsh ksh", "bash", Shell.Scan),
        ("console shell-session shellsession sh-session bash-session terminal", "bash", Shell.ScanConsole),
        ("json jsonc json5 jsonl ndjson webmanifest", "JSON", Json.Scan),
        ("yaml yml", "YAML", Yaml.Scan),
        ("csharp cs c#", "C#", CSharp.Scan),
        ("javascript js mjs cjs node", "JavaScript", JavaScript.Scan),
        ("jsx", "JSX", JavaScript.Scan),
        ("typescript ts mts cts", "TypeScript", JavaScript.ScanTyped),
        ("tsx", "TSX", JavaScript.ScanTypedElements),
        ("sql mysql postgresql postgres psql plsql tsql sqlite bigquery", "SQL", Sql.Scan),
        ("diff patch udiff", "diff", Diff.Scan),
        ("html htm xhtml", "HTML", Markup.Scan),
        ("vue", "Vue", Markup.Scan),
        ("svelte", "Svelte", Markup.Scan),
        ("xml xsl xslt xsd rss atom csproj plist", "XML", Markup.Scan),
        ("svg", "SVG", Markup.Scan),
        ("css", "CSS", Css.Scan),
        ("scss sass", "SCSS", Css.Scan),
        ("go golang", "Go", Go.Scan),
        ("rust rs", "Rust", Rust.Scan),
        ("java", "Java", Java.Scan),
        ("kotlin kt kts", "Kotlin", Java.ScanKotlin),
        ("c h", "C", Cpp.Scan),
        ("cpp c++ cc cxx hpp", "C++", Cpp.Scan),
        ("cuda cu", "CUDA", Cpp.Scan),
        ("toml", "TOML", Toml.Scan),
        ("ini cfg conf properties editorconfig", "INI", Toml.ScanIni),
        ("dotenv env", ".env", Toml.ScanIni),
        ("dockerfile docker containerfile", "Dockerfile", Dockerfile.Scan),
        ("text txt plaintext plain none", "text", null),
        ("mermaid", "Mermaid", null),
        ("markdown md", "Markdown", null),
        ("powershell ps1 pwsh", "PowerShell", null),
        ("ruby rb", "Ruby", null),
        ("php", "PHP", null),
        ("swift", "Swift", null),
        ("graphql gql", "GraphQL", null),
        ("makefile make", "Makefile", null),
        ("latex tex", "LaTeX", null),
        ("csv", "CSV", null),
        ("http", "HTTP", null),
        ("nginx", "nginx", null),
        ("hcl terraform tf", "Terraform", null),
        ("r", "R", null),
        ("lua", "Lua", null),
    ];

    private static readonly Dictionary<string, Language> ByName = Index();

    public static Language? Find(string name) => ByName.GetValueOrDefault(name.Trim());

    private static Dictionary<string, Language> Index()
    {
        var byName = new Dictionary<string, Language>(StringComparer.OrdinalIgnoreCase);
        foreach (var (names, label, scanner) in Entries)
        {
            foreach (var name in names.Split(' '))
            {
                byName.Add(name, new Language(label, scanner));
            }
        }

        return byName;
    }
}
