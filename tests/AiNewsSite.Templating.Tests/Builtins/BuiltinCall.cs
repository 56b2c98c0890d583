using AiNewsSite.Templating.Builtins;
using AiNewsSite.Templating.Rendering;

namespace AiNewsSite.Templating.Tests.Builtins;

/// <summary>Calls builtins without a template, as the engine does.</summary>
internal static class BuiltinCall
{
    public static RenderContext Context(RenderOptions? options = null) =>
        new(options ?? RenderOptions.Language, new Utf8Output());

    /// <summary>The value of <c>group.name</c> for these arguments under the language's own switches.</summary>
    public static ScriptValue Of(string path, params ScriptValue[] arguments) => In(Context(), path, arguments);

    /// <summary>The same under the switches of a site.</summary>
    public static ScriptValue OnSite(string path, params ScriptValue[] arguments) =>
        In(Context(RenderOptions.Site), path, arguments);

    public static ScriptValue In(RenderContext context, string path, params ScriptValue[] arguments) =>
        context.Call(Find(path), arguments);

    /// <summary>What the builtin's value prints.</summary>
    public static string Text(string path, params ScriptValue[] arguments)
    {
        RenderContext context = Context();
        return context.ToText(In(context, path, arguments));
    }

    public static BadArgumentException Fails(string path, params ScriptValue[] arguments) =>
        Assert.Throws<BadArgumentException>(() => Of(path, arguments));

    public static Builtin Find(string path)
    {
        string[] names = path.Split('.');
        Assert.True(BuiltinTable.All[names[0]].AsObject.TryGetMember(names[1], out ScriptValue function), path);
        return (Builtin)function.AsFunction;
    }

    public static ScriptValue List(params ScriptValue[] items) => ScriptValue.From(new ScriptList(items));

    public static ScriptValue Object(params (string Name, ScriptValue Value)[] members)
    {
        ScriptObject target = [];
        foreach ((string name, ScriptValue value) in members)
        {
            target[name] = value;
        }
        return ScriptValue.From(target);
    }
}
