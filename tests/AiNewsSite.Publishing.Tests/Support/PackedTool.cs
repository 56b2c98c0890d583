using AiNewsSite.Tests.Support;

namespace AiNewsSite.Publishing.Tests.Support;

/// <summary>The program packed as a .NET tool and installed from a folder, once for all tests.</summary>
public sealed class PackedTool : IDisposable
{
    /// <summary>Of the tests that use it.</summary>
    public const string Collection = "packed tool";

    private readonly TemporaryFolder _folder = new();

    public PackedTool()
    {
        if (Sdk.Absence is not null)
        {
            return;
        }

        string[] pack =
        [
            "pack",
            "src/AiNewsSite",
            "-c",
            "Release",
            "--artifacts-path",
            Path.Combine(_folder.Path, "artifacts"),
            "-o",
            Packages,
        ];
        Commands.Must("dotnet", pack, Places.Root);
        string[] install = ["tool", "install", "ainews", "--tool-path", Tools, "--source", Packages];
        Commands.Must("dotnet", install, _folder.Path);
    }

    /// <summary>The folder with the package.</summary>
    public string Packages => Path.Combine(_folder.Path, "packages");

    /// <summary>The installed command.</summary>
    public string Command => Path.Combine(Tools, "ainews");

    private string Tools => Path.Combine(_folder.Path, "tools");

    public void Dispose() => _folder.Dispose();
}

/// <summary>Packs once for several classes.</summary>
[CollectionDefinition(PackedTool.Collection)]
public sealed class PackedToolUsers : ICollectionFixture<PackedTool>;
