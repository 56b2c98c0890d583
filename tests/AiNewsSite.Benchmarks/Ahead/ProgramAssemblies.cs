using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace AiNewsSite.Benchmarks.Ahead;

/// <summary>The types of all assemblies that lie beside a published program.</summary>
internal sealed class ProgramAssemblies : IDisposable
{
    private readonly List<PEReader> _files = [];
    private readonly Dictionary<string, List<ProgramType>> _types = new(StringComparer.Ordinal);

    public ProgramAssemblies(string folder)
    {
        foreach (var path in Directory.GetFiles(folder, "*.dll").Order(StringComparer.Ordinal))
        {
            var file = new PEReader(ImmutableArray.Create(File.ReadAllBytes(path)));
            _files.Add(file);
            if (file.HasMetadata && file.GetMetadataReader() is { IsAssembly: true } reader)
            {
                Add(reader);
            }
        }
    }

    /// <summary>All types of a name as reflection writes it; of arguments it is free.</summary>
    public IReadOnlyList<ProgramType> Find(TypeName name) =>
        _types.TryGetValue(
            (name.IsConstructedGenericType ? name.GetGenericTypeDefinition() : name).FullName,
            out var found
        )
            ? found
            : [];

    public void Dispose() => _files.ForEach(file => file.Dispose());

    private void Add(MetadataReader reader)
    {
        var assembly = reader.GetString(reader.GetAssemblyDefinition().Name);
        foreach (var handle in reader.TypeDefinitions)
        {
            var type = new ProgramType(assembly, reader, reader.GetTypeDefinition(handle));
            (_types.TryGetValue(type.FullName, out var types) ? types : _types[type.FullName] = []).Add(type);
        }
    }
}
