using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using AiNewsSite.Build;
using AiNewsSite.Tests.Support;

namespace AiNewsSite.Tests;

/// <summary>The profile of what is compiled ahead. A name in it that is gone does no harm, but what took its place is compiled at run time.</summary>
public sealed class AheadProfileTests
{
    [Fact]
    public void Nine_of_ten_types_that_the_profile_names_are_there()
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(Places.Root, "src/AiNewsSite/ahead.mibc")));
        var reader = file.GetMetadataReader();
        var named = reader
            .TypeReferences.Select(reader.GetTypeReference)
            .Where(type => IsOfOurs(reader, type.ResolutionScope))
            .Select(type => $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}")
            .ToArray();

        var gone = named.Where(name => typeof(BuildRequest).Assembly.GetType(name) is null).ToArray();

        Assert.True(named.Length > 30, $"only {named.Length} types");
        Assert.True(
            gone.Length * 10 < named.Length,
            $"make it anew as the benchmarks' README says; gone are {string.Join(", ", gone)}"
        );
    }

    private static bool IsOfOurs(MetadataReader reader, EntityHandle scope) =>
        scope.Kind == HandleKind.AssemblyReference
        && reader.StringComparer.Equals(
            reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name,
            typeof(BuildRequest).Assembly.GetName().Name!
        );
}
