using System.Collections.Immutable;
using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Values;

namespace AiNewsSite.Input;

/// <summary>One file of a theme.</summary>
/// <param name="Path">Such as "layouts/post.html".</param>
/// <param name="BuiltIn">True for a file of the theme inside this program.</param>
public sealed record ThemeFile(SourcePath Path, ReadOnlyMemory<byte> Bytes, bool BuiltIn);

/// <summary>Reads the theme: the built-in files, and over them, file by file, those of a folder.</summary>
public static class ThemeReader
{
    private const string Prefix = "theme/";
    private const string WordsFolder = "i18n/";

    /// <summary>True for a folder that holds any of a theme's own: one that replaces a single partial has no layouts.</summary>
    public static bool IsTheme(string folder) =>
        Directory.Exists(Path.Combine(folder, "layouts"))
        || Directory.Exists(Path.Combine(folder, "partials"))
        || Directory.Exists(Path.Combine(folder, "assets"))
        || Directory.Exists(Path.Combine(folder, "i18n"));

    /// <param name="folder">Null for the built-in theme alone.</param>
    /// <returns>By path, ordinal; before them, built-in words that a file of the folder stands over: it need not hold all.</returns>
    public static (ImmutableArray<ThemeFile> Files, ImmutableArray<Diagnostic> Diagnostics) Read(string? folder)
    {
        var builtIn = BuiltIn().ToList();
        var files = builtIn.ToDictionary(file => file.Path);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        if (folder is not null)
        {
            ReadFolder(folder, files, diagnostics);
        }

        var words = builtIn.Where(file =>
            file.Path.Value.StartsWith(WordsFolder, StringComparison.Ordinal) && files[file.Path] != file
        );
        return ([.. words, .. files.Values.OrderBy(file => file.Path)], diagnostics.ToImmutable());
    }

    private static IEnumerable<ThemeFile> BuiltIn()
    {
        var assembly = typeof(ThemeReader).Assembly;
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (!name.StartsWith(Prefix, StringComparison.Ordinal))
            {
                continue;
            }

            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            yield return new ThemeFile(new SourcePath(name[Prefix.Length..]), bytes, BuiltIn: true);
        }
    }

    private static void ReadFolder(
        string folder,
        Dictionary<SourcePath, ThemeFile> files,
        ImmutableArray<Diagnostic>.Builder diagnostics
    )
    {
        try
        {
            foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                var relative = new SourcePath(Path.GetRelativePath(folder, path));
                if (relative.Value.Split('/').Any(part => part.StartsWith('.')))
                {
                    continue;
                }

                if (SpecialFile.Is(new FileInfo(path)))
                {
                    throw new IOException($"'{relative}' is {SpecialFile.Kind}");
                }

                files[relative] = new ThemeFile(relative, File.ReadAllBytes(path), BuiltIn: false);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(
                Diagnostic.Create(
                    ThemeCodes.Unreadable,
                    SourcePath.Elsewhere(folder),
                    TextPosition.None,
                    e.Message
                ) with
                {
                    Origin = FileOrigin.Elsewhere,
                }
            );
        }
    }
}
