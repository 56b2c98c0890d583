using System.Reflection;
using System.Reflection.Emit;

namespace AiNewsSite.Tests;

/// <summary>The folders of the program are stages in an order; the compiled assembly is held to it.</summary>
public sealed class ArchitectureTests
{
    private const string Root = "AiNewsSite.";

    /// <summary>A folder may name only itself and those before it.</summary>
    internal static readonly string[] Order =
    [
        "Values",
        "Diagnostics",
        "Input",
        "Parsing",
        "Model",
        "Relations",
        "Pages",
        "Rendering",
        "Auditing",
        "Output",
        "Build",
        "Cards",
        "Serving",
        "Cli",
    ];

    private const BindingFlags All =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    [Fact]
    public void A_folder_names_only_folders_before_it()
    {
        var violations = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var type in OwnTypes())
        {
            var at = FolderOf(type)!.Value;
            foreach (var used in References(type).SelectMany(Parts))
            {
                if (FolderOf(used) is { } there && there > at)
                {
                    violations.Add($"{Order[at]}: {type.FullName} names {used.FullName} of {Order[there]}");
                }
            }
        }

        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }

    [Fact]
    public void Every_type_lies_in_a_folder_of_the_list()
    {
        var strays = typeof(Program)
            .Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith("AiNewsSite", StringComparison.Ordinal) == true)
            .Where(type => FolderOf(type) is null)
            .Select(type => type.FullName);

        Assert.Empty(strays);
    }

    [Fact]
    public void The_template_engine_knows_no_word_of_the_site()
    {
        var names = typeof(Templating.Template).Assembly.GetReferencedAssemblies().Select(name => name.Name!).ToArray();

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.StartsWith("System.", name, StringComparison.Ordinal));
    }

    private static IEnumerable<Type> OwnTypes() =>
        typeof(Program).Assembly.GetTypes().Where(type => FolderOf(type) is not null);

    private static int? FolderOf(Type type)
    {
        if (type.Namespace?.StartsWith(Root, StringComparison.Ordinal) != true)
        {
            return null;
        }

        var folder = type.Namespace[Root.Length..].Split('.')[0];
        return Array.IndexOf(Order, folder) is var at and >= 0 ? at : null;
    }

    private static IEnumerable<Type> References(Type type)
    {
        List<Type?> found = [type.BaseType, .. type.GetInterfaces()];
        found.AddRange(type.GetFields(All).Select(field => field.FieldType));
        foreach (var method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
        {
            found.AddRange(method.GetParameters().Select(parameter => parameter.ParameterType));
            found.Add((method as MethodInfo)?.ReturnType);
            if (method.GetMethodBody() is { } body)
            {
                found.AddRange(body.LocalVariables.Select(local => local.LocalType));
                found.AddRange(InCode(method, body.GetILAsByteArray()!));
            }
        }

        return found.OfType<Type>();
    }

    /// <summary>The types behind the tokens of a method's instructions (ECMA-335, partition III).</summary>
    private static List<Type?> InCode(MethodBase method, byte[] code)
    {
        var found = new List<Type?>();
        var typeArguments = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length; )
        {
            short value = code[at++];
            if (value == 0xFE)
            {
                value = (short)((0xFE << 8) | code[at++]);
            }

            var operation = OpCodesByValue[value];
            if (
                operation.OperandType
                is OperandType.InlineMethod
                    or OperandType.InlineField
                    or OperandType.InlineType
                    or OperandType.InlineTok
            )
            {
                var member = method.Module.ResolveMember(
                    BitConverter.ToInt32(code, at),
                    typeArguments,
                    methodArguments
                );
                found.Add(member as Type ?? member?.DeclaringType);
            }

            at += Size(operation.OperandType, code, at);
        }

        return found;
    }

    private static int Size(OperandType operand, byte[] code, int at) =>
        operand switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
            _ => 4,
        };

    private static IEnumerable<Type> Parts(Type type)
    {
        yield return type;
        if (type.HasElementType)
        {
            foreach (var part in Parts(type.GetElementType()!))
            {
                yield return part;
            }
        }

        foreach (var part in type.GenericTypeArguments.SelectMany(Parts))
        {
            yield return part;
        }
    }
}
