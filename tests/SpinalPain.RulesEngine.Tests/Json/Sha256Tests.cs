using System.Security.Cryptography;
using CsCheck;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Tests.Json;

public sealed class Sha256Tests
{
    [Test]
    public void The_hash_of_every_length_about_a_block_is_that_of_the_framework()
    {
        var content = Enumerable.Range(0, 400).Select(index => (byte)(index * 31)).ToArray();
        for (var length = 0; length <= content.Length; length++)
        {
            Sha256.Hex(content.AsSpan(0, length)).ShouldBe(Convert.ToHexStringLower(SHA256.HashData(content.AsSpan(0, length))), $"{length} bytes");
        }
    }

    [Test]
    public void The_hash_of_any_content_is_that_of_the_framework() =>
        Gen.Byte.Array[0, 3000].Sample(content => Sha256.Hex(content) == Convert.ToHexStringLower(SHA256.HashData(content)));

    [Test]
    public void The_hash_of_the_standard_is_found() =>
        Sha256.Hex("abc"u8).ShouldBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
