# Makes nps.csv beside it: what R says of 200 pairs of Net Promoter Scores, for NpsOfRTest.
#   Rscript nps.R > nps.csv
# Made with R 4.2.2. R has no such test: the formulas are those of docs/formulas.md, its quantiles and probabilities are R's.
set.seed(20261122)

adjusted <- function(promoters, passives, detractors) {
  n <- promoters + passives + detractors + 3
  up <- (promoters + 0.75) / n
  down <- (detractors + 0.75) / n
  list(points = 100 * (up - down), error = 100 * sqrt((up + down - (up - down)^2) / n))
}

answers <- function() {
  repeat {
    counts <- floor(runif(3) * sample(c(2, 5, 30, 1000, 1e6, 1e12), 1))
    if (sum(counts) > 1) return(counts)
  }
}

cat("promoters1,passives1,detractors1,promoters2,passives2,detractors2,low1,high1,low,high,p\n")
for (i in 1:200) {
  x <- answers()
  y <- answers()
  a <- do.call(adjusted, as.list(x))
  b <- do.call(adjusted, as.list(y))
  own <- a$points + c(-1, 1) * qnorm(0.975) * a$error
  difference <- b$points - a$points
  error <- sqrt(a$error^2 + b$error^2)
  interval <- difference + c(-1, 1) * qnorm(0.975) * error
  cat(sprintf("%.0f", c(x, y)),
      sprintf("%.17g", c(pmax(-100, pmin(100, own)), pmax(-200, pmin(200, interval)),
                         2 * pnorm(-abs(difference / error)))), sep = ",")
  cat("\n")
}
