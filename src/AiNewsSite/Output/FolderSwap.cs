using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace AiNewsSite.Output;

/// <summary>Lets two folders change places in one step, where the system can.</summary>
internal static partial class FolderSwap
{
    // linux/fcntl.h and linux/fs.h.
    private const int CurrentFolder = -100;
    private const uint Exchange = 2;

    /// <summary>False where the system or the file system cannot; then nothing has changed.</summary>
    public static bool TryExchange(string one, string other)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        try
        {
            return RenameAt(CurrentFolder, one, CurrentFolder, other, Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    /// <summary>renameat2(2), Linux 3.15 and glibc 2.28.</summary>
    [SupportedOSPlatform("linux")]
    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int RenameAt(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);
}
