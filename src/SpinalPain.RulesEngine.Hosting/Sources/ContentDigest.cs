using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using SpinalPain.RulesEngine.Library;

namespace SpinalPain.RulesEngine.Hosting.Sources;

/// <summary>Tells whether what lies in a place has changed: names, bytes, and what could not be read.</summary>
internal static class ContentDigest
{
    public static string Of(LibraryFileSet files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var diagnostic in files.Diagnostics)
        {
            Add(hash, Encoding.UTF8.GetBytes(diagnostic.ToString()));
        }

        foreach (var pack in files.Packs)
        {
            Add(hash, Encoding.UTF8.GetBytes(pack.Name));
            foreach (var file in pack.Files)
            {
                Add(hash, Encoding.UTF8.GetBytes(file.Path));
                Add(hash, file.Utf8.Span);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The digest of a file, or what kind of error there is: whoever loads the file tells what is wrong with it.</summary>
    public static string OfFile(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return exception.GetType().Name;
        }
    }

    // With its length before it, a part cannot run into the next one.
    private static void Add(IncrementalHash hash, ReadOnlySpan<byte> part)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, part.Length);
        hash.AppendData(length);
        hash.AppendData(part);
    }
}
