using System.Collections.Immutable;
using System.Text;
using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Input;
using AiNewsSite.Parsing.Data;
using AiNewsSite.Values;

namespace AiNewsSite.Parsing;

/// <summary>The files of the data folder to one tree: folders and file names are keys (Jekyll, lib/jekyll/readers/data_reader.rb).</summary>
public static class DataParser
{
    /// <param name="files">In path order: of two that ask for one key the later wins, with a warning.</param>
    /// <param name="folder">The data folder's name, such as "_data".</param>
    public static Parsed<DataMap> Parse(IEnumerable<SourceText> files, string folder)
    {
        var root = new Branch();
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var file in files)
        {
            var (value, found) = ParseOne(file);
            findings.AddRange(found);
            if (value is not null)
            {
                Plant(root, file.Path, folder, value, findings);
            }
        }

        return new Parsed<DataMap>(root.ToMap(), findings.DrainToImmutable());
    }

    /// <summary>One file, by its extension.</summary>
    public static Parsed<DataValue> ParseOne(SourceText file) =>
        file.Path.Extension switch
        {
            ".json" => JsonReader.Parse(file.Path, file.Text),
            ".csv" => CsvReader.Parse(file.Path, file.Text, ','),
            ".tsv" => CsvReader.Parse(file.Path, file.Text, '\t'),
            _ => YamlReader.Parse(file.Path, file.Text),
        };

    private static void Plant(
        Branch root,
        SourcePath path,
        string folder,
        DataValue value,
        ImmutableArray<Diagnostic>.Builder findings
    )
    {
        var branch = root;
        var inside = path.Value[(folder.Length + 1)..^path.Extension.Length].Split('/');
        foreach (var part in inside[..^1])
        {
            branch = branch.Below(Key(part));
        }

        var key = Key(inside[^1]);
        if (branch.Put(key, value, path) is { } other)
        {
            findings.Add(Diagnostic.Create(FrontMatterCodes.DataKeyTaken, path, TextPosition.None, key, other.Value));
        }
    }

    /// <summary>Word characters and hyphens stay, blanks become '_', the rest goes. Unlike in Ruby, Japanese letters are word characters.</summary>
    private static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var rune in name.Trim().EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '_' or '-')
            {
                key.Append(rune);
            }
            else if (Rune.IsWhiteSpace(rune) && (key.Length == 0 || key[^1] != '_'))
            {
                key.Append('_');
            }
        }

        return key.ToString();
    }

    private sealed class Branch
    {
        private readonly Dictionary<string, Leaf> _leaves = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Branch> _branches = new(StringComparer.Ordinal);

        private readonly record struct Leaf(DataValue Value, SourcePath File);

        public Branch Below(string key)
        {
            if (!_branches.TryGetValue(key, out var branch))
            {
                _branches.Add(key, branch = new Branch());
            }

            return branch;
        }

        public SourcePath? Put(string key, DataValue value, SourcePath file)
        {
            var before = _leaves.TryGetValue(key, out var leaf) ? leaf.File : (SourcePath?)null;
            _leaves[key] = new Leaf(value, file);
            return before;
        }

        // `team.yml` beside `team/` is one map.
        public DataMap ToMap()
        {
            var entries = ImmutableArray.CreateBuilder<DataMap.Entry>();
            foreach (var (key, leaf) in _leaves.OrderBy(one => one.Key, StringComparer.Ordinal))
            {
                var joined =
                    _branches.TryGetValue(key, out var branch) && leaf.Value is DataMap map
                        ? FrontMatterDefaults.Merge(map, branch.ToMap())
                        : leaf.Value;
                entries.Add(new DataMap.Entry(key, joined));
            }

            foreach (var (key, branch) in _branches.OrderBy(one => one.Key, StringComparer.Ordinal))
            {
                if (!_leaves.TryGetValue(key, out var leaf) || leaf.Value is not DataMap)
                {
                    entries.Add(new DataMap.Entry(key, branch.ToMap()));
                }
            }

            return new DataMap(entries.DrainToImmutable());
        }
    }
}
