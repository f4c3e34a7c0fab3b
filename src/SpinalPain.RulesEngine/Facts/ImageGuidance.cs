namespace SpinalPain.RulesEngine.Facts;

/// <summary>The imaging used to guide the needle.</summary>
public enum ImageGuidance
{
    /// <summary>Fluoroscopy.</summary>
    Fluoroscopy,

    /// <summary>Computed tomography (CT).</summary>
    ComputedTomography,

    /// <summary>Ultrasound.</summary>
    Ultrasound,

    /// <summary>Documented as no imaging.</summary>
    None,
}
