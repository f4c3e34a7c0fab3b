namespace SpinalPain.RulesEngine.Facts;

/// <summary>The professional role of a provider.</summary>
public enum ProviderRole
{
    /// <summary>Physician (MD or DO).</summary>
    Physician,

    /// <summary>Certified registered nurse anesthetist.</summary>
    CertifiedRegisteredNurseAnesthetist,

    /// <summary>Nurse practitioner.</summary>
    NursePractitioner,

    /// <summary>Physician assistant.</summary>
    PhysicianAssistant,

    /// <summary>Clinical nurse specialist.</summary>
    ClinicalNurseSpecialist,

    /// <summary>Any other non-physician provider.</summary>
    OtherNonPhysician,
}
