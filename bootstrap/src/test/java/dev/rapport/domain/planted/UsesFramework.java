package dev.rapport.domain.planted;

import jakarta.inject.Singleton;

@Singleton
class UsesFramework {}
