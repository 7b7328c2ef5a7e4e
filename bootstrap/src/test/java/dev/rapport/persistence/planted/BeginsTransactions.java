package dev.rapport.persistence.planted;

import jakarta.transaction.Transactional;

@Transactional
class BeginsTransactions {}
