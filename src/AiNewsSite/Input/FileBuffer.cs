namespace AiNewsSite.Input;

/// <summary>The bytes of one file after another, in memory that is used again. Not for two threads at once.</summary>
public sealed class FileBuffer
{
    private byte[] _bytes = new byte[64 * 1024];
    private int _length;

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    /// <returns>False where the file has more bytes than so many.</returns>
    /// <remarks>Throws IOException or UnauthorizedAccessException where it cannot.</remarks>
    internal bool TryRead(string fullPath, long most)
    {
        using var file = File.OpenHandle(fullPath);
        if (RandomAccess.GetLength(file) > most)
        {
            return false;
        }

        _length = 0;
        for (int read; (read = RandomAccess.Read(file, _bytes.AsSpan(_length), _length)) > 0; )
        {
            _length += read;
            if (_length == _bytes.Length)
            {
                Array.Resize(ref _bytes, _bytes.Length * 2);
            }
        }

        return true;
    }
}
