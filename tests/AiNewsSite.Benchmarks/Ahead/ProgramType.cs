using System.Reflection.Metadata;

namespace AiNewsSite.Benchmarks.Ahead;

/// <summary>The definition of a type in an assembly.</summary>
/// <param name="Assembly">Its simple name.</param>
internal sealed record ProgramType(string Assembly, MetadataReader Reader, TypeDefinition Definition)
{
    /// <summary>As reflection writes it.</summary>
    public string FullName { get; } = NameOf(Reader, Definition);

    public bool IsValue =>
        FullName != "System.Enum"
        && Definition.BaseType switch
        {
            { IsNil: true } => false,
            { Kind: HandleKind.TypeReference } handle => IsBaseOfValues(
                NameOf(Reader, Reader.GetTypeReference((TypeReferenceHandle)handle))
            ),
            { Kind: HandleKind.TypeDefinition } handle => IsBaseOfValues(
                NameOf(Reader, Reader.GetTypeDefinition((TypeDefinitionHandle)handle))
            ),
            _ => false,
        };

    /// <summary>Overloads with as many parameters are not told apart.</summary>
    public IEnumerable<MethodDefinition> Methods(CalledMethod called) =>
        Definition
            .GetMethods()
            .Select(Reader.GetMethodDefinition)
            .Where(method =>
                Reader.StringComparer.Equals(method.Name, called.Name)
                && CountsOf(method).Parameters == called.Parameters
            );

    public int ArgumentsOf(MethodDefinition method) => CountsOf(method).Arguments;

    private (int Arguments, int Parameters) CountsOf(MethodDefinition method)
    {
        var signature = Reader.GetBlobReader(method.Signature);
        var arguments = signature.ReadSignatureHeader().IsGeneric ? signature.ReadCompressedInteger() : 0;
        return (arguments, signature.ReadCompressedInteger());
    }

    private static bool IsBaseOfValues(string name) => name is "System.ValueType" or "System.Enum";

    private static string NameOf(MetadataReader reader, TypeReference type) =>
        Join(reader.GetString(type.Namespace), reader.GetString(type.Name));

    private static string NameOf(MetadataReader reader, TypeDefinition type) =>
        type.GetDeclaringType() is { IsNil: false } outer
            ? NameOf(reader, reader.GetTypeDefinition(outer)) + "+" + reader.GetString(type.Name)
            : Join(reader.GetString(type.Namespace), reader.GetString(type.Name));

    private static string Join(string space, string name) => space.Length == 0 ? name : space + "." + name;
}
