using System.Buffers.Binary;

namespace SpinalPain.RulesEngine.Packages.Tests.Contents;

public sealed class IconTests
{
    [Test]
    public void The_icon_is_a_small_picture_of_the_size_that_galleries_show()
    {
        var bytes = File.ReadAllBytes(Golden.PathOf("eng/icon.png"));

        bytes.AsSpan(0, 8).SequenceEqual((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]).ShouldBeTrue();
        BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(16)).ShouldBe(128u);
        BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(20)).ShouldBe(128u);
        bytes.Length.ShouldBeLessThan(16 * 1024);
    }
}
