using AiNewsSite.Parsing.Highlighting.Scanning;

namespace AiNewsSite.Parsing.Highlighting.Languages;

/// <summary>C, C++ and CUDA.</summary>
internal static class Cpp
{
    private static readonly LanguageRules Rules = new()
    {
        Words = new WordTable(
            StringComparer.Ordinal,
            (
                TokenKind.Keyword,
                """
                alignas alignof auto break case catch class co_await co_return co_yield concept const const_cast
                consteval constexpr constinit continue decltype default delete do dynamic_cast else enum explicit export
                extern final for friend goto if inline mutable namespace new noexcept operator override private
                protected public register reinterpret_cast requires return sizeof static static_assert static_cast
                struct switch template thread_local throw try typedef typename union using virtual volatile while
                __device__ __global__ __host__ __restrict__ __shared__
                """
            ),
            (
                TokenKind.Type,
                """
                bool char char8_t char16_t char32_t double float int int8_t int16_t int32_t int64_t long ptrdiff_t short
                signed size_t uint8_t uint16_t uint32_t uint64_t unsigned void wchar_t
                """
            ),
            (TokenKind.Number, "true false nullptr NULL"),
            (TokenKind.Variable, "this")
        ),
        BeforeType = WordTable.Keywords("class struct enum union namespace"),
        LineComments = ["//"],
        BlockComment = ("/*", "*/"),
        Operators = ["->", "::", "==", "!=", "&&", "||"],
        Capitals = Capitals.AreTypes,
        Strings = Quotes.Either,
        Own = TakeDirective,
    };

    public static void Scan(ref CodeCursor cursor) => TokenScanner.Scan(ref cursor, Rules);

    private static bool TakeDirective(ref CodeCursor cursor, ref ScanState state)
    {
        if (cursor.Current != '#' || !state.AtLineStart)
        {
            return false;
        }

        cursor.TakeLine(TokenKind.Meta);
        state.After(';', TokenKind.Meta);
        return true;
    }
}
