using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace AiNewsSite.Input;

/// <summary>Tells pipes, sockets and devices from files: whoever opens one may wait for ever.</summary>
internal static partial class SpecialFile
{
    public const string Kind = "a pipe, a socket or a device";
    public const string Reason = $"it is {Kind}";

    // linux/fcntl.h, linux/stat.h: where in the structure the mode stands, on every machine alike.
    private const int CurrentFolder = -100;
    private const uint TypeOnly = 1;
    private const int StatxSize = 256;
    private const int ModeAt = 28;
    private const int KindMask = 0xF000;
    private const int RegularFile = 0x8000;
    private const int Folder = 0x4000;

    /// <summary>False on other systems than Linux, and for anything that has a length.</summary>
    public static bool Is(FileInfo file)
    {
        if (!OperatingSystem.IsLinux() || !file.Exists || file.Length > 0)
        {
            return false;
        }

        try
        {
            Span<byte> found = stackalloc byte[StatxSize];
            if (Stat(CurrentFolder, file.FullName, 0, TypeOnly, ref MemoryMarshal.GetReference(found)) != 0)
            {
                return false;
            }

            var mode = BitConverter.IsLittleEndian
                ? BinaryPrimitives.ReadUInt16LittleEndian(found[ModeAt..])
                : BinaryPrimitives.ReadUInt16BigEndian(found[ModeAt..]);
            return (mode & KindMask) is not (RegularFile or Folder);
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    /// <summary>statx(2), Linux 4.11 and glibc 2.28.</summary>
    [SupportedOSPlatform("linux")]
    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Stat(int folder, string path, int flags, uint mask, ref byte buffer);
}
