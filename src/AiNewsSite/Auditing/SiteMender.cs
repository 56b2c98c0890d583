using System.Collections.Immutable;
using AiNewsSite.Auditing.Mending;
using AiNewsSite.Auditing.Rules;
using AiNewsSite.Auditing.Texts;
using AiNewsSite.Input;
using AiNewsSite.Parsing;
using AiNewsSite.Values;

namespace AiNewsSite.Auditing;

/// <summary>Works out what `check --fix` would write; writes nothing.</summary>
public static class SiteMender
{
    /// <returns>The files that change, by path.</returns>
    public static ImmutableArray<MendedFile> Mend(AuditedSite site)
    {
        var contents = SiteAuditor.Contents(site);
        var ignored = SiteAuditor.Ignored(site);
        var tags = Tags(site);
        return
        [
            .. site
                .Files.AsParallel()
                .AsOrdered()
                .WithDegreeOfParallelism(site.Jobs)
                .Select(file => MendOne(file))
                .OfType<MendedFile>(),
        ];

        MendedFile? MendOne(SourceFile file)
        {
            if (
                !contents.TryGetValue(file.Path, out var content)
                || RawFile.Read(file.FullPath) is not { } bytes
                || AuditedFile.Read(file.Path, bytes, content) is not { } audited
            )
            {
                return null;
            }

            var own = tags.GetValueOrDefault(file.Path) ?? ImmutableDictionary<string, string>.Empty;
            var wishes = new MendWishes(
                code => site.IsOn(code, file.Path) && !ignored.Contains((file.Path, code.Id)),
                own
            );
            return FileMender.Mend(file, bytes, audited, wishes);
        }
    }

    /// <summary>For every post, its tags that are spelt otherwise than most spell them.</summary>
    private static Dictionary<SourcePath, IReadOnlyDictionary<string, string>> Tags(AuditedSite site)
    {
        var (posts, taxonomy) = (site.Graph.Site.Posts, site.Graph.Tags);
        var preferred = TagRules.Preferred(taxonomy.Terms.Select(term => term.Term));
        var found = new Dictionary<SourcePath, IReadOnlyDictionary<string, string>>();
        for (var i = 0; i < posts.Length; i++)
        {
            var terms = taxonomy.OfPost[i].ToDictionary(term => term.Slug, term => term.Name, StringComparer.Ordinal);
            var changes = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var name in posts[i].Tags)
            {
                var shown = terms.GetValueOrDefault(Relations.TermSlug.Of(name)) ?? name;
                var best = preferred.GetValueOrDefault(shown) ?? shown;
                if (best != name)
                {
                    changes[name] = best;
                }
            }

            if (changes.Count > 0)
            {
                found[posts[i].Source] = changes;
            }
        }

        return found;
    }
}
