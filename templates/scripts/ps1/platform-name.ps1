$PlatformName = <: plan.name|ps :>

