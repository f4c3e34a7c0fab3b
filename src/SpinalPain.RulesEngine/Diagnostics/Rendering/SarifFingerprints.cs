using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SpinalPain.RulesEngine.Diagnostics;

/// <summary>
/// Fingerprints by which code scanning knows a problem again after lines moved: of code, file, message and pointer, without line, column and
/// the indexes of lists. Problems that are alike in all of these are numbered.
/// </summary>
internal sealed class SarifFingerprints
{
    public const string Name = "spinalpainDiagnostic/v1";

    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    public string Of(Diagnostic diagnostic, string path)
    {
        var pointer = string.Join('/', diagnostic.Location.Pointer.Split('/').Select(part => part.Length > 0 && part.All(char.IsAsciiDigit) ? "*" : part));
        var identity = string.Join('\n', diagnostic.Code.Id, path, pointer, diagnostic.Message);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)))[..32];
        var number = this.seen[hash] = this.seen.GetValueOrDefault(hash) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{hash}:{number}");
    }
}
