using System.Reflection;
using System.Runtime.CompilerServices;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Tests.Architecture;

/// <summary>Everything that the library hands out can be shared between threads and kept, as nobody can change it.</summary>
public sealed class ImmutabilityTests
{
    private static readonly HashSet<Type> MutableCollections =
    [
        typeof(List<>), typeof(IList<>), typeof(ICollection<>), typeof(Dictionary<,>), typeof(IDictionary<,>), typeof(HashSet<>), typeof(ISet<>),
    ];

    private static IEnumerable<Type> PublicTypes() =>
        typeof(PatientEpisode).Assembly.GetExportedTypes().Where(type => type is { IsEnum: false, IsInterface: false } && !typeof(Delegate).IsAssignableFrom(type));

    [TestCaseSource(nameof(PublicTypes))]
    public void A_public_type_cannot_be_changed(Type type)
    {
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var changeable = type.GetProperties(Declared)
            .Where(property => IsSettable(property) || IsMutable(property.PropertyType))
            .Select(property => property.Name)
            .Concat(type.GetFields(Declared).Where(field => field is { IsInitOnly: false, IsLiteral: false } || IsMutable(field.FieldType)).Select(field => field.Name));

        changeable.ShouldBeEmpty();
    }

    [Test]
    public void The_test_sees_the_types() => PublicTypes().ShouldContain(typeof(PatientEpisode));

    private static bool IsSettable(PropertyInfo property) =>
        property.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool IsMutable(Type type) => type.IsArray || (type.IsGenericType && MutableCollections.Contains(type.GetGenericTypeDefinition()));
}
