using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace AiNewsSite.Benchmarks.Ahead;

/// <summary>A method's signature, as another assembly writes it: the same but for the tokens of types (ECMA-335 II.23.2).</summary>
internal static class SignatureCopy
{
    /// <param name="translate">From a token of the reader's assembly to one of the other.</param>
    public static BlobBuilder Of(
        MetadataReader reader,
        BlobHandle signature,
        Func<EntityHandle, EntityHandle> translate
    )
    {
        var copy = new BlobBuilder();
        var rest = reader.GetBlobReader(signature);
        Method(ref rest, copy, translate);
        return copy;
    }

    private static void Method(ref BlobReader rest, BlobBuilder copy, Func<EntityHandle, EntityHandle> translate)
    {
        var header = rest.ReadSignatureHeader();
        copy.WriteByte(header.RawValue);
        if (header.IsGeneric)
        {
            CopyInteger(ref rest, copy);
        }

        // What it returns stands before the parameters.
        Types(CopyInteger(ref rest, copy) + 1, ref rest, copy, translate);
    }

    private static void Types(
        int count,
        ref BlobReader rest,
        BlobBuilder copy,
        Func<EntityHandle, EntityHandle> translate
    )
    {
        for (var index = 0; index < count; index++)
        {
            Type(ref rest, copy, translate);
        }
    }

    private static void Type(ref BlobReader rest, BlobBuilder copy, Func<EntityHandle, EntityHandle> translate)
    {
        var code = rest.ReadByte();
        copy.WriteByte(code);
        switch ((SignatureTypeCode)code)
        {
            case (SignatureTypeCode)SignatureTypeKind.Class or (SignatureTypeCode)SignatureTypeKind.ValueType:
                Token(ref rest, copy, translate);
                break;
            case SignatureTypeCode.RequiredModifier or SignatureTypeCode.OptionalModifier:
                Token(ref rest, copy, translate);
                Type(ref rest, copy, translate);
                break;
            case SignatureTypeCode.ByReference
            or SignatureTypeCode.Pointer
            or SignatureTypeCode.SZArray
            or SignatureTypeCode.Pinned:
                Type(ref rest, copy, translate);
                break;
            case SignatureTypeCode.GenericTypeParameter or SignatureTypeCode.GenericMethodParameter:
                CopyInteger(ref rest, copy);
                break;
            case SignatureTypeCode.GenericTypeInstance:
                Type(ref rest, copy, translate);
                Types(CopyInteger(ref rest, copy), ref rest, copy, translate);
                break;
            case SignatureTypeCode.FunctionPointer:
                Method(ref rest, copy, translate);
                break;
            case SignatureTypeCode.Array:
                Type(ref rest, copy, translate);
                ArrayShape(ref rest, copy);
                break;
        }
    }

    private static void ArrayShape(ref BlobReader rest, BlobBuilder copy)
    {
        CopyInteger(ref rest, copy);
        for (var part = 0; part < 2; part++)
        {
            for (var bounds = CopyInteger(ref rest, copy); bounds > 0; bounds--)
            {
                CopyInteger(ref rest, copy);
            }
        }
    }

    private static void Token(ref BlobReader rest, BlobBuilder copy, Func<EntityHandle, EntityHandle> translate) =>
        copy.WriteCompressedInteger(CodedIndex.TypeDefOrRefOrSpec(translate(rest.ReadTypeHandle())));

    private static int CopyInteger(ref BlobReader rest, BlobBuilder copy)
    {
        var value = rest.ReadCompressedInteger();
        copy.WriteCompressedInteger(value);
        return value;
    }
}
