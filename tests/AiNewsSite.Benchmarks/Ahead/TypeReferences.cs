using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace AiNewsSite.Benchmarks.Ahead;

/// <summary>References to types of a program in another assembly's metadata. Assemblies stand there by name alone, of any version.</summary>
internal sealed class TypeReferences(MetadataBuilder metadata, ProgramAssemblies program)
{
    private readonly Dictionary<string, AssemblyReferenceHandle> _assemblies = new(StringComparer.Ordinal);
    private readonly Dictionary<(EntityHandle, string, string), TypeReferenceHandle> _types = [];

    /// <param name="needed">Gets the assemblies that define what is written.</param>
    /// <returns>False if a type is not found, or found in more than one assembly.</returns>
    public bool TryWrite(TypeName name, SignatureTypeEncoder into, ISet<string> needed)
    {
        if (name.IsSZArray)
        {
            return TryWrite(name.GetElementType(), into.SZArray(), needed);
        }

        if (name.FullName == "System.__Canon")
        {
            // The compiler knows it under this assembly's name.
            into.Type(Reference(Assembly("System.Private.Canon"), "System", "__Canon"), isValueType: false);
            return true;
        }

        return program.Find(name) is [var type] && TryWrite(name, type, into, needed);
    }

    /// <param name="type">What the name means.</param>
    public bool TryWrite(TypeName name, ProgramType type, SignatureTypeEncoder into, ISet<string> needed)
    {
        needed.Add(type.Assembly);
        var reference = To(type, type.Definition);
        if (!name.IsConstructedGenericType)
        {
            into.Type(reference, type.IsValue);
            return true;
        }

        var names = name.GetGenericArguments();
        var arguments = into.GenericInstantiation(reference, names.Length, type.IsValue);
        return names.All(argument => TryWrite(argument, arguments.AddArgument(), needed));
    }

    /// <param name="token">Of a type, in the assembly of another that uses it.</param>
    public EntityHandle To(ProgramType user, EntityHandle token) =>
        token.Kind switch
        {
            HandleKind.TypeDefinition => To(user, user.Reader.GetTypeDefinition((TypeDefinitionHandle)token)),
            HandleKind.TypeReference => To(user, user.Reader.GetTypeReference((TypeReferenceHandle)token)),
            HandleKind.AssemblyReference => Assembly(
                user.Reader.GetString(user.Reader.GetAssemblyReference((AssemblyReferenceHandle)token).Name)
            ),
            _ => throw new NotSupportedException($"{user.FullName}: a token of kind {token.Kind} in a signature"),
        };

    private TypeReferenceHandle To(ProgramType user, TypeReference type) =>
        Reference(
            To(user, type.ResolutionScope),
            user.Reader.GetString(type.Namespace),
            user.Reader.GetString(type.Name)
        );

    public TypeReferenceHandle To(ProgramType user, TypeDefinition type) =>
        Reference(
            type.GetDeclaringType() is { IsNil: false } outer ? To(user, outer) : Assembly(user.Assembly),
            user.Reader.GetString(type.Namespace),
            user.Reader.GetString(type.Name)
        );

    private TypeReferenceHandle Reference(EntityHandle scope, string space, string name)
    {
        if (!_types.TryGetValue((scope, space, name), out var type))
        {
            type = metadata.AddTypeReference(scope, metadata.GetOrAddString(space), metadata.GetOrAddString(name));
            _types.Add((scope, space, name), type);
        }

        return type;
    }

    private AssemblyReferenceHandle Assembly(string name)
    {
        if (!_assemblies.TryGetValue(name, out var assembly))
        {
            var version = new Version(0, 0, 0, 0);
            assembly = metadata.AddAssemblyReference(
                metadata.GetOrAddString(name),
                version,
                default,
                default,
                default,
                default
            );
            _assemblies.Add(name, assembly);
        }

        return assembly;
    }
}
