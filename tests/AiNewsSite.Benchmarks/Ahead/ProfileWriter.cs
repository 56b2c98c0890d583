using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace AiNewsSite.Benchmarks.Ahead;

/// <summary>
/// Writes a profile as the ahead-of-time compiler reads it (`.mibc`): an assembly whose method AssemblyDictionary loads, for
/// each set of assemblies that methods need, the set's names and a method in which those methods stand one after another,
/// each as `ldtoken` and `pop`. The bytes depend on nothing but the methods and their order.
/// </summary>
internal sealed class ProfileWriter
{
    private readonly ProgramAssemblies _program;
    private readonly MetadataBuilder _metadata = new();
    private readonly TypeReferences _types;
    private readonly MethodBodyStreamEncoder _bodies = new(new BlobBuilder());
    private readonly SortedDictionary<string, InstructionEncoder> _groups = new(StringComparer.Ordinal);

    public ProfileWriter(ProgramAssemblies program)
    {
        _program = program;
        _types = new TypeReferences(_metadata, program);
    }

    /// <summary>Methods written so far.</summary>
    public int Count { get; private set; }

    /// <summary>Adds it where the number of its own arguments is known.</summary>
    /// <returns>False if the program has no such method, or a type in its name is not found.</returns>
    public bool Add(CalledMethod method)
    {
        var owners = _program
            .Find(method.Owner)
            .Where(type => method.Assembly is null || type.Assembly == method.Assembly)
            .Where(type => type.Methods(method).Any())
            .ToList();
        return owners.Count > 0 && owners.TrueForAll(owner => Add(method, owner));
    }

    public void Save(Stream stream)
    {
        var dictionary = new InstructionEncoder(new BlobBuilder());
        var methods = new List<(string Name, int Offset)>();
        foreach (var (group, il) in _groups)
        {
            dictionary.LoadString(_metadata.GetOrAddUserString(group));
            Mention(dictionary, MetadataTokens.MethodDefinitionHandle(methods.Count + 1));
            methods.Add(($"Group{methods.Count}", Body(il)));
        }

        methods.Add(("AssemblyDictionary", Body(dictionary)));
        AddModule(methods);
        var file = new ManagedPEBuilder(
            PEHeaderBuilder.CreateLibraryHeader(),
            new MetadataRootBuilder(_metadata),
            _bodies.Builder,
            deterministicIdProvider: _ => default
        );
        var bytes = new BlobBuilder();
        file.Serialize(bytes);
        bytes.WriteContentTo(stream);
    }

    private bool Add(CalledMethod method, ProgramType owner)
    {
        var needed = new SortedSet<string>(StringComparer.Ordinal);
        var (type, arguments) = (new BlobBuilder(), new BlobBuilder());
        if (
            !_types.TryWrite(method.Owner, owner, new BlobEncoder(type).TypeSpecificationSignature(), needed)
            || !TryWriteArguments(method, arguments, needed)
        )
        {
            return false;
        }

        // The assembly that defines a method stands first.
        needed.Remove(owner.Assembly);
        var group = string.Concat(needed.Prepend(owner.Assembly).Select(assembly => assembly + ";"));
        EntityHandle parent = method.Owner.IsConstructedGenericType
            ? _metadata.AddTypeSpecification(_metadata.GetOrAddBlob(type))
            : _types.To(owner, owner.Definition);
        foreach (var found in owner.Methods(method).Where(one => owner.ArgumentsOf(one) == method.Arguments.Length))
        {
            var signature = SignatureCopy.Of(owner.Reader, found.Signature, token => _types.To(owner, token));
            EntityHandle reference = _metadata.AddMemberReference(
                parent,
                _metadata.GetOrAddString(method.Name),
                _metadata.GetOrAddBlob(signature)
            );
            Mention(
                _groups.TryGetValue(group, out var il) ? il : _groups[group] = new(new BlobBuilder()),
                arguments.Count == 0
                    ? reference
                    : _metadata.AddMethodSpecification(reference, _metadata.GetOrAddBlob(arguments))
            );
            Count++;
        }

        return true;
    }

    private bool TryWriteArguments(CalledMethod method, BlobBuilder into, SortedSet<string> needed)
    {
        if (method.Arguments.IsEmpty)
        {
            return true;
        }

        var arguments = new BlobEncoder(into).MethodSpecificationSignature(method.Arguments.Length);
        return method.Arguments.All(argument => _types.TryWrite(argument, arguments.AddArgument(), needed));
    }

    private static void Mention(InstructionEncoder il, EntityHandle token)
    {
        il.OpCode(ILOpCode.Ldtoken);
        il.Token(token);
        il.OpCode(ILOpCode.Pop);
    }

    private int Body(InstructionEncoder il)
    {
        il.OpCode(ILOpCode.Ret);
        return _bodies.AddMethodBody(il);
    }

    private void AddModule(List<(string Name, int Offset)> methods)
    {
        var nothing = new BlobBuilder();
        new BlobEncoder(nothing).MethodSignature().Parameters(0, returns => returns.Void(), _ => { });
        foreach (var (name, offset) in methods)
        {
            _metadata.AddMethodDefinition(
                MethodAttributes.Public | MethodAttributes.Static,
                MethodImplAttributes.IL,
                _metadata.GetOrAddString(name),
                _metadata.GetOrAddBlob(nothing),
                offset,
                MetadataTokens.ParameterHandle(1)
            );
        }

        var file = _metadata.GetOrAddString("ahead");
        _metadata.AddModule(0, file, _metadata.GetOrAddGuid(default), default, default);
        _metadata.AddAssembly(file, new Version(0, 0, 0, 0), default, default, default, AssemblyHashAlgorithm.None);
        _metadata.AddTypeDefinition(
            default,
            default,
            _metadata.GetOrAddString("<Module>"),
            default,
            MetadataTokens.FieldDefinitionHandle(1),
            MetadataTokens.MethodDefinitionHandle(1)
        );
    }
}
